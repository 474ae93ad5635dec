namespace Classifier.Prediction.Text;

/// <summary>
/// Tells the line breaks of hard-wrapped paragraphs, where a line ends because it was full, from those that mean something.
/// </summary>
/// <remarks>
/// A block of lines (up to the next blank line) is taken for hard-wrapped when its longest line is neither short nor long and at least
/// one line goes on in lower case. A break in such a block is a space when the first word of the next line would not have fitted.
/// </remarks>
internal struct WrappedLines
{
    private const int MinimumWidth = 40;
    private const int MaximumWidth = 120;

    private int blockStart;
    private int blockEnd;
    private int width;
    private bool isWrapped;

    /// <param name="start">Offset of the first visible character of the text.</param>
    public WrappedLines(int start) => blockStart = start;

    /// <summary>Tells what a gap means. Gaps are asked for in order; each block is measured once.</summary>
    public GapKind KindOf(ReadOnlySpan<char> text, Gap gap)
    {
        if (gap.Breaks > 1 || gap.Next == text.Length)
        {
            blockStart = gap.Next;
            return GapKind.Blank;
        }

        if (gap.Breaks == 0) return GapKind.Space;
        if (blockEnd <= gap.Start) Measure(text);
        return isWrapped && IsFull(text, gap) ? GapKind.Space : GapKind.Line;
    }

    private readonly bool IsFull(ReadOnlySpan<char> text, Gap gap)
    {
        int lineStart = gap.Start;
        while (lineStart > 0 && !LineBreaks.Contains(text[lineStart - 1])) lineStart--;

        int wordEnd = gap.Next;
        while (wordEnd < text.Length && wordEnd - gap.Next < width && !char.IsWhiteSpace(text[wordEnd])) wordEnd++;
        return gap.Start - lineStart + 1 + (wordEnd - gap.Next) > width;
    }

    private void Measure(ReadOnlySpan<char> text)
    {
        width = 0;
        bool goesOn = false;
        int lineStart = blockStart;
        while (true)
        {
            int length = text[lineStart..].IndexOfAny(LineBreaks.Search);
            int lineEnd = length < 0 ? text.Length : lineStart + length;
            width = Math.Max(width, text[lineStart..lineEnd].TrimEnd().Length);

            Gap gap = Gap.Read(text, lineEnd);
            if (gap.Breaks != 1 || gap.Next == text.Length)
            {
                blockEnd = lineEnd;
                break;
            }

            goesOn |= char.IsLower(text[gap.Next]);
            lineStart = gap.Next;
        }

        isWrapped = goesOn && width is >= MinimumWidth and <= MaximumWidth;
    }
}
