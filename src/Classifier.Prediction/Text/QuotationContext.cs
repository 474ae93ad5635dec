namespace Classifier.Prediction.Text;

/// <summary>What the neighbours of a quotation mark say about it.</summary>
internal static class QuotationContext
{
    private const string LooseBefore = "([{<\"'“”‘’„‚«»‹›–—-/=";
    private const string LooseAfter = ")]}>\"'“”‘’„‚«»‹›–—-/.,;:!?…";
    private const string Openers = "\"'“‟„‘‛‚«‹";
    private const string Stops = ".,!?…";

    private const int LongestElision = 5;

    // Words that begin with an apostrophe: 'em, 'til, rock 'n' roll.
    private static readonly WordSet Elisions = new(StringComparer.OrdinalIgnoreCase, "em til tis twas n cause cos bout im");

    /// <summary>True when the mark clings to what stands before it, as closing marks do.</summary>
    public static bool IsTightBefore(ReadOnlySpan<char> text, int index) =>
        index > 0 && !char.IsWhiteSpace(text[index - 1]) && !LooseBefore.Contains(text[index - 1]);

    /// <summary>True when the mark clings to what stands after it, as opening marks do.</summary>
    public static bool IsTightAfter(ReadOnlySpan<char> text, int index) =>
        index + 1 < text.Length && !char.IsWhiteSpace(text[index + 1]) && !LooseAfter.Contains(text[index + 1]);

    public static bool IsInsideWord(ReadOnlySpan<char> text, int index) =>
        index > 0 && index + 1 < text.Length && char.IsLetterOrDigit(text[index + 1])
        && (char.IsLetterOrDigit(text[index - 1]) || IsPossessiveOfAbbreviation(text, index));

    // The U.S.'s allies.
    private static bool IsPossessiveOfAbbreviation(ReadOnlySpan<char> text, int index) =>
        text[index - 1] == '.' && text[index + 1] == 's' && !(index + 2 < text.Length && char.IsLetterOrDigit(text[index + 2]));

    public static bool IsAfterDigit(ReadOnlySpan<char> text, int index) => index > 0 && char.IsAsciiDigit(text[index - 1]);

    public static bool IsAfterStop(ReadOnlySpan<char> text, int index) => index > 0 && Stops.Contains(text[index - 1]);

    /// <summary>True for marks that can take up a quotation at the head of a paragraph.</summary>
    public static bool MayOpen(ReadOnlySpan<char> text, int index) => Openers.Contains(text[index]);

    /// <summary>True when the mark stands for letters or digits left out at the start of a word: 'em, the '90s.</summary>
    public static bool IsElision(ReadOnlySpan<char> text, int index)
    {
        if (IsTightBefore(text, index)) return false;
        ReadOnlySpan<char> after = text[(index + 1)..];
        if (after.Length >= 3 && char.IsAsciiDigit(after[0]) && char.IsAsciiDigit(after[1]) && after[2] == 's') return true;

        int length = 0;
        while (length < after.Length && length <= LongestElision && char.IsLetterOrDigit(after[length])) length++;
        return Elisions.Contains(after[..length]);
    }

    /// <summary>True when a line break begins a blank line after which no opening mark takes the quotations up again.</summary>
    public static bool EndsQuotations(ReadOnlySpan<char> text, int index)
    {
        // Only the first break of a run looks ahead, so that a text of nothing but breaks costs no more than its length.
        int before = index - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            if (LineBreaks.Contains(text[before])) return false;
            before--;
        }

        int breaks = 0;
        for (int i = index; i < text.Length; i++)
        {
            char character = text[i];
            if (!char.IsWhiteSpace(character)) return breaks > 1 && !MayOpen(text, i);
            if (LineBreaks.Contains(character)) breaks += LineBreaks.Count(text, i);
        }

        return true;
    }
}
