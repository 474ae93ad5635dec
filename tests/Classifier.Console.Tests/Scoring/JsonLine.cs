using System.Text.Json;

namespace Classifier.Console.Tests.Scoring;

/// <summary>A line of JSON output.</summary>
internal static class JsonLine
{
    public static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;

    public static string Text(this JsonElement line) => line.GetProperty("text").GetString()!;

    public static string Label(this JsonElement line) => line.GetProperty("label").GetString()!;

    public static string Id(this JsonElement line) => line.GetProperty("id").ToString();
}
