namespace Classifier.Prediction.Text;

/// <summary>What a gap between two words means for the layout of the text.</summary>
internal enum GapKind
{
    /// <summary>Spaces, or the line break of a hard-wrapped paragraph, which means no more than a space.</summary>
    Space,

    /// <summary>A line break that somebody set on purpose: after headings, list items and, in many articles, paragraphs.</summary>
    Line,

    /// <summary>At least one blank line, or a paragraph or page break.</summary>
    Blank,
}

/// <summary>The white space from one visible character to the next.</summary>
/// <param name="Start">Offset of the first white space.</param>
/// <param name="Next">Offset of the next visible character, or the length of the text.</param>
/// <param name="Breaks">Number of lines that end in the gap.</param>
/// <param name="FirstBreak">Offset of the first line break, or -1.</param>
internal readonly record struct Gap(int Start, int Next, int Breaks, int FirstBreak)
{
    public bool IsEmpty => Start == Next;

    public static Gap Read(ReadOnlySpan<char> text, int start)
    {
        int next = start, breaks = 0, firstBreak = -1;
        for (; next < text.Length && char.IsWhiteSpace(text[next]); next++)
        {
            if (!LineBreaks.Contains(text[next])) continue;
            if (firstBreak < 0) firstBreak = next;
            breaks += LineBreaks.Count(text, next);
        }

        return new Gap(start, next, breaks, firstBreak);
    }

    /// <summary>The gap around a white space character, which does not reach back over <paramref name="floor"/>.</summary>
    public static Gap Around(ReadOnlySpan<char> text, int index, int floor)
    {
        while (index > floor && char.IsWhiteSpace(text[index - 1])) index--;
        return Read(text, index);
    }
}
