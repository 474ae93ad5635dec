namespace Classifier.Scoring;

/// <summary>JSON lines: one object a line.</summary>
internal sealed class JsonLinesFormat(string textField, string idField) : InputFormat
{
    public override RecordFraming CreateFraming() => new LineFraming();

    public override RecordParser CreateParser(ReadOnlySpan<byte> header) => new JsonParser(textField, idField);
}
