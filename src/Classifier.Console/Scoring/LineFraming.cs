namespace Classifier.Scoring;

/// <summary>One line, one record.</summary>
internal sealed class LineFraming : RecordFraming
{
    private int _seen;

    public override int Next(ReadOnlySpan<byte> bytes, bool isLast)
    {
        int end = bytes[_seen..].IndexOf((byte)'\n');
        int length = end >= 0 ? _seen + end + 1 : isLast ? bytes.Length : 0;
        _seen = length > 0 ? 0 : bytes.Length;
        return length;
    }

    public override void Drop() => _seen = 0;
}
