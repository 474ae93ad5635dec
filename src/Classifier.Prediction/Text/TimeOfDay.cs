namespace Classifier.Prediction.Text;

/// <summary>Words that follow a time of day and belong to it: 9 p.m. Monday, 9 a.m. Eastern, 9 a.m. Paris time.</summary>
internal static class TimeOfDay
{
    private static readonly WordSet Words = new(StringComparer.Ordinal, """
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
        January February March April May June July August September October November December
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
        ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST IST WET CET CEST EET EEST MSK TRT HKT SGT JST KST AEST AEDT NZST NZDT
        Eastern Central Mountain Pacific Greenwich
        """);

    /// <summary>True when a word goes on with the time before it.</summary>
    /// <param name="text">The text the word is a slice of.</param>
    /// <param name="word">The first word after the time; may be empty.</param>
    public static bool GoesOn(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return false;
        if (Words.Contains(word)) return true;
        text.Overlaps(word, out int at);
        return text[(at + word.Length)..].StartsWith(" time", StringComparison.Ordinal);
    }
}
