using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Classifier.Training.Data.Checks;

/// <summary>
/// Writes a report for programs: an object with the properties of <see cref="DataReport"/> in camel case. Kinds and severities are
/// strings in kebab case ("near-duplicate", "error"), places are objects with <c>file</c> and <c>line</c> (0 for a whole file).
/// <c>docs/data-check.schema.json</c> describes it.
/// </summary>
public static class DataReportJson
{
    /// <summary>Version of the schema; it rises when a member changes its meaning or goes.</summary>
    public const int SchemaVersion = 1;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The report as JSON text.</summary>
    public static string Write(DataReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        JsonObject json = JsonSerializer.SerializeToNode(report, Options)!.AsObject();
        json.Insert(0, "schemaVersion", SchemaVersion);
        return json.ToJsonString(Options);
    }
}
