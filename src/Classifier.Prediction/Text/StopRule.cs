namespace Classifier.Prediction.Text;

/// <summary>Decides whether a stop, with white space after it, ends its sentence.</summary>
internal static class StopRule
{
    /// <summary>Decides.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="stop">The stop; it is not the last thing in the text.</param>
    /// <param name="next">Offset of the next visible character.</param>
    /// <param name="gap">What the white space between means; not a blank line, which always ends a sentence.</param>
    /// <param name="start">Offset of the sentence's first character.</param>
    /// <param name="caseless">True when the text has no capitals.</param>
    public static bool Ends(ReadOnlySpan<char> text, in Stop stop, int next, GapKind gap, int start, bool caseless)
    {
        if (ListMarker.IsBullet(text, next)) return true;
        bool onNextLine = gap == GapKind.Line;
        if (onNextLine && ListMarker.IsItem(text, next)) return true;
        if (stop.Start == start || IsBracketed(text, stop)) return onNextLine;

        Opening opening = Opening.Read(text, next);
        if (opening.Kind == OpeningKind.Continuation) return false;
        if (opening.Kind == OpeningKind.Dash) return onNextLine;
        AbbreviationKind abbreviation = Abbreviation(text, stop, start, caseless);
        if (opening.Kind == OpeningKind.Small && !caseless)
        {
            return onNextLine && stop.IsPeriod && !stop.IsQuoted && abbreviation == AbbreviationKind.None;
        }

        if (stop.IsQuoted && (caseless || stop.IsEmphatic) && Attribution.Follows(text, next)) return false;
        return stop.IsEllipsis
            ? onNextLine || EndsAfterEllipsis(text, stop, opening)
            : EndsAfter(abbreviation, text, opening, onNextLine, caseless);
    }

    /// <summary>True when four spaced dots are a full stop and an omission before the next sentence: "It ended. . . . Then".</summary>
    public static bool IsStopThenOmission(ReadOnlySpan<char> text, in Stop stop, Gap gap) =>
        gap.Breaks == 0 && stop.IsEllipsis && stop.IsSpaced && stop.Dots == 4 && stop.End == stop.MarksEnd
        && IsAttached(text, stop) && char.IsWhiteSpace(text[stop.Start + 1])
        && gap.Next < text.Length && Opening.Read(text, gap.Next).Kind == OpeningKind.Capital;

    private static bool EndsAfter(
        AbbreviationKind abbreviation, ReadOnlySpan<char> text, Opening opening, bool onNextLine, bool caseless) => abbreviation switch
        {
            AbbreviationKind.Attached => false,
            AbbreviationKind.BeforeNumber => opening.Kind != OpeningKind.Digit,
            AbbreviationKind.Time when !caseless => opening.Kind != OpeningKind.Digit && !TimeOfDay.GoesOn(text, opening.Word),
            AbbreviationKind.Time or AbbreviationKind.MayEnd => onNextLine || opening.IsStarter,
            _ => true,
        };

    // Dots that cling to the last word break a sentence off; dots that stand alone leave something out in its middle.
    private static bool EndsAfterEllipsis(ReadOnlySpan<char> text, in Stop stop, Opening opening)
    {
        if (opening.Kind is OpeningKind.Small or OpeningKind.Digit || opening.Word is "I") return false;
        return IsAttached(text, stop) || stop.Dots > 3;
    }

    private static AbbreviationKind Abbreviation(ReadOnlySpan<char> text, in Stop stop, int start, bool caseless)
    {
        if (stop.MarksEnd > stop.Start + 1) return AbbreviationKind.None;
        ReadOnlySpan<char> word = WordBefore.Read(text, stop.Start, start);
        return text[stop.Start] switch
        {
            '.' when !word.IsEmpty && !WordBefore.IsSingleLetterWord(text, stop.Start, start) => Abbreviations.KindOf(word, caseless),
            '!' when word is "Yahoo" or "Jeopardy" or "Yum" => AbbreviationKind.MayEnd,
            _ => AbbreviationKind.None,
        };
    }

    private static bool IsAttached(ReadOnlySpan<char> text, in Stop stop) => stop.Start > 0 && !char.IsWhiteSpace(text[stop.Start - 1]);

    // [...] and (!) are remarks inside a sentence.
    private static bool IsBracketed(ReadOnlySpan<char> text, in Stop stop) =>
        stop.Start > 0 && text[stop.Start - 1] is '[' or '(' && stop.End > stop.MarksEnd;
}
