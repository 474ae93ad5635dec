using System.Text.Encodings.Web;
using System.Text.Json;
using Classifier.Prediction;
using Classifier.Prediction.Explanations;
using Classifier.Prediction.Features;

namespace Classifier.Commands;

/// <summary>Explanations as JSON: for each sentence and label the score as the bias and the cues' contributions that add up to it; <c>docs/explanation.schema.json</c> describes it.</summary>
internal static class ExplanationJson
{
    /// <summary>Version of the schema; it rises when a member changes its meaning or goes.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes sentences, indented, in UTF-8.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="labels">The labels that are explained, by index.</param>
    public static void Write(Stream stream, IReadOnlyList<SentenceExplanation> sentences, IReadOnlyList<int> labels)
    {
        // Results are data, not part of a web page: quotation marks and letters stay readable.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var json = new Utf8JsonWriter(stream, options);
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteStartArray("sentences");
        foreach (SentenceExplanation sentence in sentences)
            WriteSentence(json, sentence, labels);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSentence(Utf8JsonWriter json, SentenceExplanation sentence, IReadOnlyList<int> labels)
    {
        SentencePrediction prediction = sentence.Prediction;
        json.WriteStartObject();
        json.WriteNumber("start", prediction.Start);
        json.WriteNumber("end", prediction.End);
        json.WriteString("label", prediction.Label);
        json.WriteNumber("confidence", prediction.Confidence);
        json.WriteString("text", prediction.Text);
        WriteEvidence(json, prediction.Evidence);
        json.WriteStartObject("labels");
        foreach (int label in labels)
            WriteLabel(json, sentence, label);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, EvidenceSpan? evidence)
    {
        if (evidence is null)
        {
            json.WriteNull("evidence");
            return;
        }

        json.WriteStartObject("evidence");
        json.WriteNumber("start", evidence.Start);
        json.WriteNumber("end", evidence.Start + evidence.Text.Length);
        json.WriteString("text", evidence.Text);
        json.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter json, SentenceExplanation sentence, int label)
    {
        json.WriteStartObject(sentence.Labels[label]);
        json.WriteNumber("probability", sentence.Prediction.Probabilities[label]);
        json.WriteNumber("score", sentence.Scores[label]);
        json.WriteNumber("bias", sentence.Biases[label]);
        json.WriteStartArray("cues");
        foreach (ExplainedCue cue in sentence.Cues)
        {
            json.WriteStartObject();
            json.WriteString("text", cue.Text);
            json.WriteNumber("start", cue.Start);
            json.WriteNumber("end", cue.End);
            json.WriteBoolean("wholeSentence", cue.IsOfWholeSentence);
            json.WriteNumber("contribution", cue.Contributions[label]);
            json.WriteStartArray("channels");
            foreach (FeatureChannel channel in cue.Features.Select(f => f.Channel).Distinct().Order())
                json.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(channel.ToString()));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
