using System.Buffers;

namespace Classifier.Prediction.Text;

/// <summary>Recognises a stop after which the space was forgotten: "It ended.The talks go on."</summary>
internal static class MissingSpace
{
    private const int LongestToken = 64;
    private const string Openers = "“„‘«(\"";
    private static readonly SearchValues<char> AddressSigns = SearchValues.Create("@/\\_#=");

    /// <summary>True when a sentence begins directly behind a stop.</summary>
    public static bool Follows(ReadOnlySpan<char> text, in Stop stop, int sentenceStart)
    {
        int next = stop.End;
        if (stop.IsEllipsis || !IsAfterWord(text, stop)) return false;
        if (Openers.Contains(text[next])) next++;
        if (next + 1 >= text.Length || !char.IsUpper(text[next])) return false;

        Opening opening = Opening.Read(text, next);
        if (opening.IsAbbreviated) return false;
        bool isPlainWord = opening.Word.Length > 1 && char.IsLower(opening.Word[1]);
        if (!isPlainWord && !opening.IsStarter) return false;
        return (opening.IsStarter || !IsAfterName(text, stop, sentenceStart)) && !IsInAddress(text, stop, sentenceStart);
    }

    private static bool IsAfterWord(ReadOnlySpan<char> text, in Stop stop)
    {
        if (stop.Start < 2) return false;
        char last = text[stop.Start - 1];
        bool isWord = char.IsLower(last) && char.IsLetter(text[stop.Start - 2]);
        return isWord || stop.IsQuoted || char.IsDigit(last) || last is '”' or '’' or ')';
    }

    // System.Text and Interfax.Ukraine are names; before these only a word that begins sentences makes it two.
    private static bool IsAfterName(ReadOnlySpan<char> text, in Stop stop, int floor)
    {
        ReadOnlySpan<char> word = WordBefore.Read(text, stop.Start, floor);
        return stop.End == stop.MarksEnd && (word.IsEmpty || !char.IsLower(word[0]) || word.Contains('.'));
    }

    private static bool IsInAddress(ReadOnlySpan<char> text, in Stop stop, int floor)
    {
        int start = stop.Start, end = stop.End;
        while (start > floor && stop.Start - start < LongestToken && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && end - stop.End < LongestToken && !char.IsWhiteSpace(text[end])) end++;
        ReadOnlySpan<char> token = text[start..end];
        return token.ContainsAny(AddressSigns) || token.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }
}
