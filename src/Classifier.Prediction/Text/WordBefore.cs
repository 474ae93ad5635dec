namespace Classifier.Prediction.Text;

/// <summary>The word that a stop clings to.</summary>
internal static class WordBefore
{
    private const int Longest = 24;

    /// <summary>The word that ends at an offset, with the stops inside it; empty when there is none or it is part of an address.</summary>
    public static ReadOnlySpan<char> Read(ReadOnlySpan<char> text, int end, int floor)
    {
        int start = end;
        floor = Math.Max(floor, end - Longest - 1);
        while (start > floor && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '°')) start--;

        // Addresses and handles are no words, and nothing as long as this is an abbreviation.
        bool isAddress = start > floor && text[start - 1] is '@' or '/' or '_' or '#';
        return isAddress || end - start > Longest ? default : text[start..end].TrimStart('.');
    }

    /// <summary>True when a word of one letter, not an initial, stands before a stop: "as tall as I." and "she wrote on X."</summary>
    public static bool IsSingleLetterWord(ReadOnlySpan<char> text, int end, int floor)
    {
        if (end - 3 < floor || text[end - 1] is not ('I' or 'X') || !char.IsWhiteSpace(text[end - 2])) return false;
        ReadOnlySpan<char> before = Read(text, end - 2, floor);
        return before.Length > 0 && char.IsLower(before[0]);
    }
}
