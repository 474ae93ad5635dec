using System.Buffers;

namespace Classifier.Prediction.Text;

/// <summary>Walks over the sentences of a text without allocating; made by <see cref="SentenceSplitter.Enumerate"/>.</summary>
public ref struct SentenceEnumerator
{
    // How far a parenthesis inside a sentence may reach; the sentences in it do not end the one around it.
    private const int LongestParenthesis = 300;

    private static readonly SearchValues<char> Landmarks =
        SearchValues.Create(".!?…‽\"'“”„‟‘’‚‛«»‹›()[" + LineBreaks.All + ListMarker.InlineBullets);

    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly ReadOnlySpan<char> text;
    private readonly bool caseless;
    private QuotationTracker quotations;
    private WrappedLines lines;
    private ListMarker marker;
    private int position;
    private int start;
    private int parenthesisEnd;
    private int parenthesisSought;

    internal SentenceEnumerator(ReadOnlySpan<char> text)
    {
        this.text = text;
        caseless = IsCaseless(text);
        position = Gap.Read(text, 0).Next;
        lines = new WrappedLines(position);
    }

    /// <summary>The sentence found last.</summary>
    public SentenceSpan Current { get; private set; }

    /// <summary>The enumerator itself, for <c>foreach</c>.</summary>
    public readonly SentenceEnumerator GetEnumerator() => this;

    /// <summary>Finds the next sentence.</summary>
    /// <returns>False when there is none.</returns>
    public bool MoveNext()
    {
        if (position == text.Length) return false;

        start = position;
        parenthesisEnd = 0;
        bool startsInside = quotations.Inside;
        marker = ListMarker.ReadAt(text, start);
        position = marker.End;

        int end;
        while (!ReadToLandmark(out end)) { }
        Current = Current with { StartsInsideQuotation = startsInside, Start = start, End = end };
        return true;
    }

    /// <summary>Goes to the next character that may matter and past it; true when the sentence ends there.</summary>
    private bool ReadToLandmark(out int end)
    {
        int distance = text[position..].IndexOfAny(Landmarks);
        if (distance < 0) return EndAt(end = text.TrimEnd().Length, text.Length);

        position += distance;
        char landmark = text[position];
        if (Stop.IsStop(landmark)) return ReadStop(out end);
        if (LineBreaks.Contains(landmark)) return ReadLineBreak(out end);
        if (QuotationTracker.IsMark(landmark)) quotations.Read(text, position);
        else if (landmark is '(' or '[') OpenParenthesis();
        else if (landmark is ')') return ReadListMarker(out end);
        else if (position > start && ListMarker.IsBullet(text, position)) return EndBefore(position, out end);
        position++;
        end = 0;
        return false;
    }

    private bool ReadStop(out int end)
    {
        if (ReadListMarker(out end)) return true;
        int at = position - 1;
        Stop stop = Stop.Read(text, at, quotations);
        end = stop.End;
        bool isOutside = end > parenthesisEnd;
        Gap gap = Gap.Read(text, end);
        if (gap.IsEmpty && end < text.Length && !(isOutside && MissingSpace.Follows(text, stop, start)))
        {
            position = stop.MarksEnd;
            return false;
        }

        if (StopRule.IsStopThenOmission(text, stop, gap)) return EndAt(end = at + 1, at + 2);

        quotations = stop.Quotations;
        if (gap.IsEmpty) return EndAt(end, end);

        GapKind kind = lines.KindOf(text, gap);
        bool ends = kind == GapKind.Blank
            || ((isOutside || kind == GapKind.Line) && StopRule.Ends(text, stop, gap.Next, kind, start, caseless));
        if (ends) EndAt(end, gap.Next);
        Cross(gap, ends && kind == GapKind.Line);
        return ends;
    }

    private bool ReadLineBreak(out int end)
    {
        Gap gap = Gap.Around(text, position, start);
        end = gap.Start;
        GapKind kind = lines.KindOf(text, gap);
        bool ends = kind == GapKind.Blank
            || (kind == GapKind.Space ? ListMarker.IsBullet(text, gap.Next) : end > marker.End && HeadingRule.Ends(text, gap, caseless));
        if (ends) EndAt(end, gap.Next);
        Cross(gap, ends && kind == GapKind.Line);
        return ends;
    }

    /// <summary>Ends the sentence before the mark of the next list item, if it is that which ends here; goes on otherwise.</summary>
    private bool ReadListMarker(out int end)
    {
        int next = marker.StartOfNext(text, position);
        if (next >= 0) return EndBefore(next, out end);
        position++;
        end = 0;
        return false;
    }

    private void Cross(Gap gap, bool endsParagraph)
    {
        position = gap.Next;
        if (gap.FirstBreak < 0) return;
        // Many articles give each paragraph a line and leave no blank ones; to them a line break is what a blank line is to others.
        if (endsParagraph && !QuotationContext.MayOpen(text, gap.Next) && !ListMarker.IsItem(text, gap.Next)) quotations.Reset();
        else quotations.Read(text, gap.FirstBreak);
    }

    private void OpenParenthesis()
    {
        bool isInside = position > marker.End && position >= parenthesisSought;
        bool isTight = position + 1 < text.Length && !char.IsWhiteSpace(text[position + 1]);
        if (!isInside || !isTight) return;

        int length = Math.Min(LongestParenthesis, text.Length - position);
        int closing = text.Slice(position, length).IndexOf(text[position] == '(' ? ')' : ']');
        parenthesisSought = position + (closing < 0 ? length : closing);
        parenthesisEnd = closing < 0 ? 0 : parenthesisSought;
    }

    private bool EndBefore(int next, out int end)
    {
        end = text[..next].TrimEnd().Length;
        return EndAt(end, next);
    }

    private bool EndAt(int end, int next)
    {
        Current = new SentenceSpan(start, end, EndsInsideQuotation: quotations.Inside);
        position = next;
        return true;
    }

    private static bool IsCaseless(ReadOnlySpan<char> text)
    {
        if (text.ContainsAny(Capitals)) return false;
        foreach (char character in text)
        {
            if (char.IsUpper(character)) return false;
        }

        return true;
    }
}
