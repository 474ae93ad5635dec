using System.Text.Encodings.Web;
using System.Text.Json;
using Classifier.Prediction;
using Classifier.Prediction.Model;
using Classifier.Training.Reports;

namespace Classifier.Commands;

/// <summary>What is in a model, as JSON; <c>docs/inspection.schema.json</c> describes it.</summary>
internal static class InspectionJson
{
    /// <summary>Version of the schema; it rises when a member changes its meaning or goes.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes file, manifest, card and strongest features, indented, in UTF-8.</summary>
    public static void Write(Stream stream, ModelFileSizes file, SentenceClassifier classifier, IReadOnlyList<LabelFeatures> features)
    {
        // Results are data, not part of a web page: quotation marks and letters stay readable.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(stream, options);
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteString("path", file.Path);
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("sha256", file.Sha256);
        json.WriteStartArray("entries");
        foreach ((string name, long bytes, long compressed) in file.Entries)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("bytes", bytes);
            json.WriteNumber("compressedBytes", compressed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("manifest");
        JsonSerializer.Serialize(json, classifier.Manifest, ManifestJson.Default.ModelManifest);
        json.WriteString("card", classifier.Card);
        json.WriteStartObject("features");
        foreach (LabelFeatures label in features)
        {
            json.WriteStartObject(label.Label);
            WriteFeatures(json, "for", label.For);
            WriteFeatures(json, "against", label.Against);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFeatures(Utf8JsonWriter json, string side, IReadOnlyList<KeyValuePair<string, double>> features)
    {
        json.WriteStartArray(side);
        foreach ((string name, double weight) in features)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteNumber("weight", weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
