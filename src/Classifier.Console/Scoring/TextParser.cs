namespace Classifier.Scoring;

/// <summary>The record is the text.</summary>
internal sealed class TextParser : RecordParser
{
    public override string? Parse(ReadOnlySpan<byte> record, RecordText into)
    {
        into.SetText(record);
        return null;
    }
}
