namespace Classifier.Prediction.Text;

/// <summary>The mark of a list item: a bullet, a number or letter with a stop or bracket, or both.</summary>
/// <param name="End">Offset after the mark; the offset it was looked for at when there is none.</param>
/// <param name="Ordinal">The number, or the letter's place in the alphabet; 0 when there is neither.</param>
/// <param name="Style">What encloses the number: <c>.</c>, <c>)</c> or <c>.)</c>, with an a before it for letters.</param>
internal readonly record struct ListMarker(int End, int Ordinal, string Style)
{
    private const string Bullets = "•⁃‣◦▪●■∙";
    private const string LineBullets = "-*–+";
    private const int MostDigits = 3;

    /// <summary>All bullets that are recognised within a line.</summary>
    public const string InlineBullets = Bullets;

    /// <summary>True for a bullet with white space, or nothing, before it.</summary>
    public static bool IsBullet(ReadOnlySpan<char> text, int index) =>
        Bullets.Contains(text[index]) && (index == 0 || char.IsWhiteSpace(text[index - 1]));

    /// <summary>True when a list item begins at the head of a line.</summary>
    public static bool IsItem(ReadOnlySpan<char> text, int index) => ReadAt(text, index).End > index;

    /// <summary>Reads the mark at the head of a sentence.</summary>
    public static ListMarker ReadAt(ReadOnlySpan<char> text, int index)
    {
        int start = index;
        bool hasBullet = Bullets.Contains(text[index]) || (LineBullets.Contains(text[index]) && IsSpace(text, index + 1));
        if (hasBullet)
        {
            start++;
            while (start < text.Length && text[start] is ' ' or '\u00A0' or '\t') start++;
        }

        ListMarker number = ReadNumber(text, start);
        return number.Ordinal > 0 ? number : new ListMarker(hasBullet ? start : index, 0, "");
    }

    /// <summary>Offset of the mark that follows this one in a list run into one line ("1) ships 2) planes"), or -1.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="index">Offset of the stop or bracket that may end the mark.</param>
    public int StartOfNext(ReadOnlySpan<char> text, int index)
    {
        if (Ordinal == 0) return -1;
        int start = index;
        while (start > End && index - start < MostDigits && char.IsAsciiLetterOrDigit(text[start - 1])) start--;
        if (start == index || start <= End || !char.IsWhiteSpace(text[start - 1])) return -1;

        ListMarker next = ReadNumber(text, start);
        if (next.Ordinal != Ordinal + 1 || next.Style != Style) return -1;
        int content = Gap.Read(text, next.End).Next;
        return content < text.Length && !char.IsLower(text[content]) ? start : -1;
    }

    private static ListMarker ReadNumber(ReadOnlySpan<char> text, int start)
    {
        int end = start, ordinal = 0;
        while (end < text.Length && end - start < MostDigits && char.IsAsciiDigit(text[end])) ordinal = (10 * ordinal) + text[end++] - '0';

        bool isLetter = end == start && end < text.Length && char.IsAsciiLetterLower(text[end]);
        if (isLetter) ordinal = text[end++] - 'a' + 1;
        if (end == start || end >= text.Length) return default;

        ReadOnlySpan<char> rest = text[end..];
        string style = rest.StartsWith(".)") ? ".)" : rest[0] is '.' ? "." : rest[0] is ')' ? ")" : "";
        end += style.Length;
        if (style.Length == 0 || !IsSpace(text, end)) return default;
        return new ListMarker(end, ordinal, isLetter ? LetterStyle(style) : style);
    }

    private static string LetterStyle(string style) => style switch { "." => "a.", ")" => "a)", _ => "a.)" };

    private static bool IsSpace(ReadOnlySpan<char> text, int index) => index < text.Length && char.IsWhiteSpace(text[index]);
}
