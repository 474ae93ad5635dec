namespace Classifier.Prediction.Text;

/// <summary>Recognises who said it, after a quotation: "Why now?" Dame Ada Lim asked.</summary>
internal static class Attribution
{
    private const int MostWords = 5;

    private static readonly WordSet Verbs = new(StringComparer.Ordinal, """
        said says asked asks told tells wrote writes added adds replied replies answered shouted cried demanded joked quipped posted
        tweeted wondered warned insisted exclaimed declared
        """);

    /// <summary>True when names and then a verb of saying stand at an offset. A sentence of its own (He asked) is no attribution.</summary>
    public static bool Follows(ReadOnlySpan<char> text, int index)
    {
        for (int words = 0; words < MostWords; words++)
        {
            Opening opening = Opening.Read(text, index);
            if (opening.Word.IsEmpty) return false;
            if (Verbs.Contains(opening.Word)) return true;
            bool isPronoun = opening.Word is "I" or "he" or "she" or "they";
            if (!isPronoun && (words == 0 && opening.IsStarter || opening.Kind != OpeningKind.Capital)) return false;

            text.Overlaps(opening.Word, out index);
            index += opening.Word.Length;
            while (index < text.Length && text[index] is ' ' or '.' or '-') index++;
        }

        return false;
    }
}
