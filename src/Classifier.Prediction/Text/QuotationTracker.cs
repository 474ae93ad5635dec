using System.Buffers;

namespace Classifier.Prediction.Text;

/// <summary>
/// Follows a text from left to right and tells of every quotation mark whether it opens or closes, and whether a quotation is open.
/// </summary>
/// <remarks>
/// <para>
/// Curly marks and guillemets are read by their shape, straight ones by their neighbours and, where these leave it open, by what is
/// open already. Quotations nest: closing the outer one closes what was left open inside it. Marks of one family (double, single,
/// guillemets) do not nest, because an opening mark inside an open quotation is how newspapers continue it in a new paragraph.
/// </para>
/// <para>
/// So that a forgotten closing mark does not quote the rest of an article, everything open ends at a blank line unless the next
/// paragraph begins with an opening mark. The default value has nothing open. This is a mutable value: copy it to look ahead.
/// </para>
/// </remarks>
public struct QuotationTracker
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'“”„‟‘’‚‛«»‹›");

    private OpenQuotations open;

    /// <summary>Starts a tracker in the middle of a text.</summary>
    /// <param name="inside">True when a quotation is open already, as <see cref="SentenceSpan.StartsInsideQuotation"/> tells.</param>
    public QuotationTracker(bool inside)
    {
        if (!inside) return;
        open.Enter(QuotationFamily.Double);
        open.IsInherited = true;
    }

    /// <summary>True when at least one quotation is open after what has been read.</summary>
    public readonly bool Inside => open.Any;

    /// <summary>True for characters that can be quotation marks, apostrophes included. Of all others only line breaks matter.</summary>
    /// <param name="character">A UTF-16 code unit.</param>
    public static bool IsMark(char character) => Marks.Contains(character);

    /// <summary>Ends every open quotation, as at the end of an article.</summary>
    public void Reset() => open = default;

    /// <summary>Reads one character, which may be any: tells what it is and brings <see cref="Inside"/> up to date.</summary>
    /// <param name="text">The text with the character's neighbours.</param>
    /// <param name="index">Where the character stands, from 0. Characters are read in order, each once.</param>
    /// <returns>What the character does; <see cref="QuotationMark.None"/> for all that are no quotation marks.</returns>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is not in <paramref name="text"/>.</exception>
    public QuotationMark Read(ReadOnlySpan<char> text, int index)
    {
        switch (text[index])
        {
            case '"':
                return ReadStraightDouble(text, index);
            case '\'' or '’' or '‘' or '‛' or '‚':
                return ReadSingle(text, index);
            case '“' when open.IsGerman && !QuotationContext.IsTightAfter(text, index):
                return Close(QuotationFamily.Double);
            case '“' or '‟':
                return Open(QuotationFamily.Double);
            case '„':
                open.Enter(QuotationFamily.Double);
                open.IsGerman = true;
                return QuotationMark.Open;
            case '”':
                return Close(QuotationFamily.Double);
            case '«' or '‹':
                return Open(QuotationFamily.Angle);
            case '»' or '›':
                return Close(QuotationFamily.Angle);
            case var other when LineBreaks.Contains(other):
                if (Inside && QuotationContext.EndsQuotations(text, index)) Reset();
                return QuotationMark.None;
            default:
                return QuotationMark.None;
        }
    }

    private QuotationMark ReadStraightDouble(ReadOnlySpan<char> text, int index)
    {
        bool isOpen = open.Has(QuotationFamily.Double);
        bool tightBefore = QuotationContext.IsTightBefore(text, index);
        bool tightAfter = QuotationContext.IsTightAfter(text, index);
        bool closes = tightBefore == tightAfter ? isOpen : tightBefore;

        if (!closes) return Open(QuotationFamily.Double);
        // 12" is a length unless there is something to close.
        return !isOpen && QuotationContext.IsAfterDigit(text, index) ? QuotationMark.None : Close(QuotationFamily.Double);
    }

    private QuotationMark ReadSingle(ReadOnlySpan<char> text, int index)
    {
        if (QuotationContext.IsInsideWord(text, index) || QuotationContext.IsElision(text, index)) return QuotationMark.None;

        char mark = text[index];
        if (mark is '‘' or '‛' or '‚') return Open(QuotationFamily.Single);
        bool tightBefore = QuotationContext.IsTightBefore(text, index);
        if (mark is '\'' && !tightBefore && QuotationContext.IsTightAfter(text, index)) return Open(QuotationFamily.Single);

        if (open.Has(QuotationFamily.Single)) return Close(QuotationFamily.Single);
        // With nothing to close, the mark after a letter is an apostrophe: the leaders’ talks.
        if (!QuotationContext.IsAfterStop(text, index)) return QuotationMark.None;
        if (open.IsInherited) Reset();
        return QuotationMark.Close;
    }

    private QuotationMark Open(QuotationFamily family)
    {
        open.Enter(family);
        return QuotationMark.Open;
    }

    private QuotationMark Close(QuotationFamily family)
    {
        open.Leave(family);
        return QuotationMark.Close;
    }
}
