using System.Text.Json;
using Classifier.Training.Evaluation;

namespace Classifier.Commands;

/// <summary>
/// A comparison of two models as JSON; <c>docs/comparison.schema.json</c> describes it. Numbers that are undefined, and intervals that
/// do not exist, are null.
/// </summary>
internal static class ComparisonJson
{
    /// <summary>Version of the schema; it rises when a member changes its meaning or goes.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes a comparison, indented, in UTF-8.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="result">The comparison.</param>
    public static void Write(Stream stream, ComparisonResult result)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteNumber("rows", result.Rows);
        json.WriteNumber("articles", result.Articles);
        json.WriteString("verdict", JsonNamingPolicy.CamelCase.ConvertName(result.Verdict.ToString()));
        json.WriteString("sentence", result.Sentence);
        json.WriteNumber("level", result.Level);
        json.WriteStartObject("measures");
        foreach (Difference difference in result.Differences)
        {
            json.WriteStartObject(difference.Measure);
            WriteNumber(json, "first", difference.First);
            WriteNumber(json, "second", difference.Second);
            WriteNumber(json, "gain", difference.Gain.Value);
            WriteInterval(json, difference.Gain.Interval);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("mcNemar");
        json.WriteNumber("onlyFirstRight", result.McNemar.OnlyFirst);
        json.WriteNumber("onlySecondRight", result.McNemar.OnlySecond);
        json.WriteNumber("pValue", result.McNemar.PValue);
        json.WriteEndObject();
        json.WriteNumber("disagreements", result.Disagreements.Count);
        json.WriteEndObject();
    }

    private static void WriteInterval(Utf8JsonWriter json, Interval? interval)
    {
        if (interval is not { } i)
        {
            json.WriteNull("interval");
            return;
        }

        json.WriteStartArray("interval");
        json.WriteNumberValue(i.Low);
        json.WriteNumberValue(i.High);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsNaN(value))
            json.WriteNull(name);
        else
            json.WriteNumber(name, value);
    }
}
