namespace Classifier.Prediction.Text;

/// <summary>A run of stops (<c>.</c>, <c>?!</c>, <c>. . .</c>) and the closing marks and brackets that cling to it.</summary>
internal readonly ref struct Stop
{
    private const string Stops = ".!?…‽";
    private const string ClosingBrackets = ")]}";

    private Stop(int start, int marksEnd) => (Start, MarksEnd) = (start, marksEnd);

    /// <summary>Offset of the first stop.</summary>
    public int Start { get; }

    /// <summary>Offset after the last stop.</summary>
    public int MarksEnd { get; }

    /// <summary>Offset after closing marks and brackets.</summary>
    public int End { get; private init; }

    /// <summary>Number of dots; the one-character ellipsis counts as three.</summary>
    public int Dots { get; private init; }

    /// <summary>True when there is a question or exclamation mark among the stops.</summary>
    public bool IsEmphatic { get; private init; }

    /// <summary>True when the dots are spaced (. . .).</summary>
    public bool IsSpaced { get; private init; }

    /// <summary>True when a closing quotation mark follows.</summary>
    public bool IsQuoted { get; private init; }

    /// <summary>The quotations as they are at <see cref="End"/>.</summary>
    public QuotationTracker Quotations { get; private init; }

    public bool IsEllipsis => !IsEmphatic && Dots > 2;

    public bool IsPeriod => !IsEmphatic && Dots < 3;

    public static bool IsStop(char character) => Stops.Contains(character);

    public static Stop Read(ReadOnlySpan<char> text, int start, QuotationTracker quotations)
    {
        int dots = 0, end = start;
        bool emphatic = false, spaced = false;
        while (end < text.Length)
        {
            if (IsSpacedDot(text, end, start)) (end, spaced) = (end + 1, true);
            else if (!IsStop(text[end])) break;

            if (text[end] == '.') dots++;
            else if (text[end] == '…') dots += 3;
            else emphatic = true;
            end++;
        }

        int marksEnd = end;
        bool quoted = false;
        while (end < text.Length)
        {
            if (ClosingBrackets.Contains(text[end])) end++;
            else if (ReadsClosingMark(text, end, ref quotations)) (end, quoted) = (end + 1, true);
            else if (IsSpacedClosingMark(text, end, ref quotations)) (end, quoted) = (end + 2, true);
            else if (FootnoteLength(text[end..]) is var length and > 0) end += length;
            else break;
        }

        return new Stop(start, marksEnd)
        {
            End = end,
            Dots = dots,
            IsEmphatic = emphatic,
            IsSpaced = spaced,
            IsQuoted = quoted,
            Quotations = quotations,
        };
    }

    // The next dot of ". . ." but not the one of " .NET" or " .5".
    private static bool IsSpacedDot(ReadOnlySpan<char> text, int index, int start) =>
        index > start && text[index - 1] == '.' && index + 1 < text.Length && text[index + 1] == '.'
        && text[index] is ' ' or '\u00A0' or '\u2009' or '\u202F'
        && !(index + 2 < text.Length && char.IsLetterOrDigit(text[index + 2]));

    private static bool ReadsClosingMark(ReadOnlySpan<char> text, int index, ref QuotationTracker quotations)
    {
        if (!QuotationTracker.IsMark(text[index])) return false;
        QuotationTracker ahead = quotations;
        if (ahead.Read(text, index) != QuotationMark.Close) return false;
        quotations = ahead;
        return true;
    }

    // French and tokenised text put a space before the closing mark; a space before an opening mark is the usual one.
    private static bool IsSpacedClosingMark(ReadOnlySpan<char> text, int index, ref QuotationTracker quotations)
    {
        bool isApart = index + 1 < text.Length && text[index] is ' ' or '\u00A0' or '\u2009' or '\u202F'
            && (index + 2 == text.Length || !char.IsLetterOrDigit(text[index + 2]));
        return isApart && ReadsClosingMark(text, index + 1, ref quotations);
    }

    /// <summary>Length of a reference such as [12], which belongs to the sentence before it.</summary>
    private static int FootnoteLength(ReadOnlySpan<char> text)
    {
        if (text[0] != '[') return 0;
        int digits = 0;
        while (digits < 3 && 1 + digits < text.Length && char.IsAsciiDigit(text[1 + digits])) digits++;
        return digits > 0 && 1 + digits < text.Length && text[1 + digits] == ']' ? digits + 2 : 0;
    }
}
