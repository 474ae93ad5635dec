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
    private bool startsInside;
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
        startsInside = quotations.Inside;
        parenthesisEnd = 0;
        marker = ListMarker.ReadAt(text, start);
        position = marker.End;
        while (!ReadToLandmark()) { }
        return true;
    }

    /// <summary>Goes to the next character that may matter, and past it; true when the sentence ends there.</summary>
    private bool ReadToLandmark()
    {
        int distance = text[position..].IndexOfAny(Landmarks);
        if (distance < 0) return EndBefore(text.Length);

        position += distance;
        char landmark = text[position];
        if (LineBreaks.Contains(landmark)) return ReadLineBreak();
        if (Stop.IsStop(landmark) || landmark == ')')
        {
            int item = marker.StartOfNext(text, position);
            if (item >= 0) return EndBefore(item);
            if (landmark != ')') return ReadStop();
        }
        else if (position > start && ListMarker.IsBullet(text, position))
        {
            return EndBefore(position);
        }
        else if (landmark is '(' or '[')
        {
            OpenParenthesis();
        }
        else
        {
            quotations.Read(text, position);
        }

        position++;
        return false;
    }

    private bool ReadStop()
    {
        Stop stop = Stop.Read(text, position, quotations);
        bool isOutside = stop.End > parenthesisEnd;
        Gap gap = Gap.Read(text, stop.End);
        if (gap.IsEmpty && stop.End < text.Length && !(isOutside && MissingSpace.Follows(text, stop, start)))
        {
            position = stop.MarksEnd;
            return false;
        }

        if (StopRule.IsStopThenOmission(text, stop, gap)) return EndAt(stop.Start + 1, next: stop.Start + 2);

        quotations = stop.Quotations;
        if (gap.IsEmpty) return EndAt(stop.End, next: stop.End);

        GapKind kind = lines.KindOf(text, gap);
        bool ends = kind == GapKind.Blank
            || ((isOutside || kind == GapKind.Line) && StopRule.Ends(text, stop, gap.Next, kind, start, caseless));
        return Cross(gap, kind, ends);
    }

    private bool ReadLineBreak()
    {
        Gap gap = Gap.Around(text, position, floor: start);
        GapKind kind = lines.KindOf(text, gap);
        bool ends = kind switch
        {
            GapKind.Blank => true,
            GapKind.Line => gap.Start > marker.End && HeadingRule.Ends(text, gap, caseless),
            _ => ListMarker.IsBullet(text, gap.Next),
        };
        return Cross(gap, kind, ends);
    }

    /// <summary>Goes to the far side of a gap, ending the sentence at its near side or not.</summary>
    private bool Cross(Gap gap, GapKind kind, bool ends)
    {
        if (ends) EndAt(gap.Start, gap.Next);
        position = gap.Next;
        if (gap.FirstBreak < 0) return ends;

        // Many articles give each paragraph a line and leave no blank ones; to them a line break is what a blank line is to others.
        bool endsParagraph = ends && kind == GapKind.Line;
        if (endsParagraph && !QuotationContext.MayOpen(text, gap.Next) && !ListMarker.IsItem(text, gap.Next)) quotations.Reset();
        else quotations.Read(text, gap.FirstBreak);
        return ends;
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

    private bool EndBefore(int next) => EndAt(text[..next].TrimEnd().Length, next);

    private bool EndAt(int end, int next)
    {
        Current = new SentenceSpan(start, end, startsInside, quotations.Inside);
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
