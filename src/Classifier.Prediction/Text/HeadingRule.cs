namespace Classifier.Prediction.Text;

/// <summary>Decides whether a line without a stop is a heading, a caption or an item, or goes on in the next line.</summary>
internal static class HeadingRule
{
    /// <summary>Decides.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="gap">The line break, which is not that of a hard-wrapped paragraph, and not at the end of the text.</param>
    /// <param name="caseless">True when the text has no capitals.</param>
    public static bool Ends(ReadOnlySpan<char> text, Gap gap, bool caseless)
    {
        if (ListMarker.IsItem(text, gap.Next)) return true;
        if (gap.Start == 0 || text[gap.Start - 1] is ',' or '(' or '[' or '&' or '-' or '–' or '—') return false;
        if (WordBefore.Read(text, gap.Start, 0) is "the" or "a" or "an" or "of" or "and" or "or") return false;
        return Opening.Read(text, gap.Next).Kind switch
        {
            OpeningKind.Continuation => false,
            OpeningKind.Small => caseless,
            _ => true,
        };
    }
}
