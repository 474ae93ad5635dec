using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Classifier.Scoring;

/// <summary>One JSON object a sentence, one line an object.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The JSON writer writes into buffers of others and holds nothing to release.")]
internal sealed class JsonLinesWriter : ResultWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Results are data, not part of a web page: quotation marks and letters stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly JsonEncodedText _id = JsonEncodedText.Encode("id");
    private readonly JsonEncodedText _index = JsonEncodedText.Encode("index");
    private readonly JsonEncodedText _start = JsonEncodedText.Encode("start");
    private readonly JsonEncodedText _end = JsonEncodedText.Encode("end");
    private readonly JsonEncodedText _label = JsonEncodedText.Encode("label");
    private readonly JsonEncodedText _confidence = JsonEncodedText.Encode("confidence");
    private readonly JsonEncodedText _probabilities = JsonEncodedText.Encode("probabilities");
    private readonly JsonEncodedText _text = JsonEncodedText.Encode("text");
    private readonly JsonEncodedText _evidence = JsonEncodedText.Encode("evidence");
    private readonly JsonEncodedText[] _labels;
    private readonly bool _brief;
    private readonly ArrayBufferWriter<byte> _idBytes = new(256);
    private readonly Utf8JsonWriter _json = new(Stream.Null, Options);

    /// <param name="labels">The labels' names.</param>
    /// <param name="brief">Whether probabilities and offsets are left out.</param>
    public JsonLinesWriter(IReadOnlyList<string> labels, bool brief)
    {
        _labels = [.. labels.Select(l => JsonEncodedText.Encode(l, Options.Encoder))];
        _brief = brief;
    }

    public override void Begin(RecordText record, IBufferWriter<byte> output)
    {
        // The id stands in every line of the record; it is escaped once.
        _idBytes.ResetWrittenCount();
        _json.Reset(_idBytes);
        if (record.IsNumber)
            _json.WriteRawValue(record.Id, skipInputValidation: true);
        else
            _json.WriteStringValue(record.Id);
        _json.Flush();
    }

    public override void Write(SentenceResult sentence, IBufferWriter<byte> output)
    {
        _json.Reset(output);
        _json.WriteStartObject();
        _json.WritePropertyName(_id);
        _json.WriteRawValue(_idBytes.WrittenSpan, skipInputValidation: true);
        _json.WriteNumber(_index, sentence.Index);
        if (!_brief)
        {
            _json.WriteNumber(_start, sentence.Start);
            _json.WriteNumber(_end, sentence.End);
        }

        _json.WriteString(_label, _labels[sentence.Label]);
        WriteProbability(_confidence, sentence.Confidence);
        if (!_brief)
        {
            _json.WriteStartObject(_probabilities);
            for (int label = 0; label < _labels.Length; label++)
                WriteProbability(_labels[label], sentence.Probabilities[label]);
            _json.WriteEndObject();
        }

        _json.WriteString(_text, sentence.Text);
        if (!_brief && sentence.Evidence is { } evidence)
            WriteEvidence(evidence, sentence);
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }

    private void WriteEvidence(Range evidence, SentenceResult sentence)
    {
        _json.WriteStartObject(_evidence);
        _json.WriteNumber(_start, sentence.Start + evidence.Start.Value);
        _json.WriteNumber(_end, sentence.Start + evidence.End.Value);
        _json.WriteString(_text, sentence.Text[evidence]);
        _json.WriteEndObject();
    }

    private void WriteProbability(JsonEncodedText name, float probability)
    {
        Span<byte> digits = stackalloc byte[ProbabilityText.MaximumLength];
        _json.WritePropertyName(name);
        _json.WriteRawValue(digits[..ProbabilityText.Format(probability, digits)], skipInputValidation: true);
    }
}
