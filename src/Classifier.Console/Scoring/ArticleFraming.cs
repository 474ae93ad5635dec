namespace Classifier.Scoring;

/// <summary>
/// A whole text is one record, unless it is longer than <see cref="PartLength"/>: then it is cut at paragraphs into parts of about that
/// length, so that a text without end needs no memory without end.
/// </summary>
internal sealed class ArticleFraming : RecordFraming
{
    /// <summary>Length in bytes from which a text is cut; far above any article.</summary>
    public const int PartLength = 1 << 20;

    public override int Next(ReadOnlySpan<byte> bytes, bool isLast)
    {
        if (bytes.Length <= PartLength)
            return isLast ? bytes.Length : 0;
        ReadOnlySpan<byte> part = bytes[..PartLength];
        int cut = After(part.LastIndexOf("\n\n"u8), 2);
        if (cut == 0)
            cut = After(part.LastIndexOf((byte)'\n'), 1);
        if (cut == 0)
            cut = After(part.LastIndexOf((byte)' '), 1);
        return cut > 0 ? cut : CharacterBoundary(part);
    }

    public override void Drop()
    {
    }

    private static int After(int index, int length) => index < 0 ? 0 : index + length;

    /// <summary>Where to cut in front of a UTF-8 sequence that may not be whole.</summary>
    private static int CharacterBoundary(ReadOnlySpan<byte> part)
    {
        int lead = part.LastIndexOfAnyExceptInRange((byte)0x80, (byte)0xBF);
        return lead > part.Length - 4 && lead > 0 ? lead : part.Length;
    }
}
