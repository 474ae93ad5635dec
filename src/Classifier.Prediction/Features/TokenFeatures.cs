namespace Classifier.Prediction.Features;

/// <summary>
/// What is known of each token of a sentence and its surroundings, as rows of a table of weights: hashed, with collisions left to
/// luck, since a table without keys is a tenth the size of one with them (Weinberger et al. 2009, "Feature Hashing"). A buffer that
/// is filled again and again.
/// </summary>
internal sealed class TokenFeatures(LexiconIndex index)
{
    /// <summary>The table has 2 to the power of this many rows.</summary>
    public const int TableBits = 14;

    private const int Reach = 3;
    private const int LongestDistance = 8;
    private const int PlaceBands = 6;

    private static readonly ulong Begin = FeatureHash.Of("<s>");
    private static readonly ulong End = FeatureHash.Of("</s>");
    private static readonly ulong NoCue = FeatureHash.Of("-");

    private Surroundings[] _tokens = [];
    private int[] _rows = new int[1 << 10];
    private int[] _ends = [];
    private int _used;

    /// <summary>What a token counts as, and what lies before and behind it.</summary>
    private record struct Surroundings(ulong Word, ulong Code, ulong CueBefore, ulong CueAfter, int SinceBoundary, int ToBoundary);

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The rows of token number <paramref name="token"/>.</summary>
    public ReadOnlySpan<int> this[int token] => _rows.AsSpan((token == 0 ? 0 : _ends[token - 1])..Ends[token]);

    /// <summary>The rows of all tokens, one token's after the other's.</summary>
    public ReadOnlySpan<int> All => _rows.AsSpan(0, _used);

    /// <summary>Where in <see cref="All"/> each token's rows end.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    /// <summary>Fills it with the tokens of a sentence.</summary>
    public void Fill(AnalysedSentence sentence)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens.Span;
        Count = tokens.Length;
        _used = 0;
        if (_ends.Length < Count)
        {
            _ends = new int[Count * 2];
            _tokens = new Surroundings[Count * 2];
        }

        LookAround(sentence);
        bool quotes = false;
        foreach (ref readonly Token token in tokens)
            quotes |= token.InsideQuotation;
        for (int i = 0; i < tokens.Length; i++)
        {
            AddNeighbours(i);
            AddCues(sentence.Cues, i);
            int inside = (InsideAt(tokens, i - 1) ? 1 : 0) | (InsideAt(tokens, i) ? 2 : 0) | (InsideAt(tokens, i + 1) ? 4 : 0) | (quotes ? 8 : 0);
            Add(Kind.Quotation, (ulong)inside);
            Add(Kind.SinceBoundary, (ulong)_tokens[i].SinceBoundary);
            Add(Kind.ToBoundary, (ulong)_tokens[i].ToBoundary);
            Add(Kind.CueBefore, _tokens[i].CueBefore);
            Add(Kind.CueAfter, _tokens[i].CueAfter);
            Add(Kind.Cues, FeatureHash.Combine(_tokens[i].CueBefore, _tokens[i].CueAfter));
            Add(Kind.Place, i == 0 ? PlaceBands : (ulong)(i * PlaceBands / tokens.Length));
            _ends[i] = _used;
        }
    }

    private enum Kind
    {
        Word = 1,
        Code = Word + (2 * Reach) + 1,
        WordPair = Code + (2 * Reach) + 1,
        CodePair,
        CodePairAfter,
        WordPairAfter,
        CodeTripleBefore,
        CodeTripleAround,
        CodeTripleAfter,
        CueAtBefore,
        CueAt,
        CueAtAfter,
        Quotation,
        SinceBoundary,
        ToBoundary,
        CueBefore,
        CueAfter,
        Cues,
        Place,
    }

    private void LookAround(AnalysedSentence sentence)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens.Span;
        ulong cue = NoCue;
        int distance = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            TokenCues cues = sentence.Cues[i];
            _tokens[i] = new Surroundings(cues.Code, cues.SequenceCode, cue, NoCue, distance, 0);
            if (cues.Cues.Overlaps(index.InSequence))
                cue = cues.SequenceCode;
            distance = IsBoundary(tokens[i]) ? 0 : Math.Min(distance + 1, LongestDistance);
        }

        (cue, distance) = (NoCue, 0);
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            _tokens[i].CueAfter = cue;
            _tokens[i].ToBoundary = distance;
            if (sentence.Cues[i].Cues.Overlaps(index.InSequence))
                cue = _tokens[i].Code;
            distance = IsBoundary(tokens[i]) ? 0 : Math.Min(distance + 1, LongestDistance);
        }
    }

    private void AddNeighbours(int i)
    {
        for (int offset = -Reach; offset <= Reach; offset++)
        {
            Add(Kind.Word + Reach + offset, WordAt(i + offset));
            Add(Kind.Code + Reach + offset, CodeAt(i + offset));
        }

        ulong before = FeatureHash.Combine(CodeAt(i - 1), CodeAt(i)), after = FeatureHash.Combine(CodeAt(i), CodeAt(i + 1));
        Add(Kind.WordPair, FeatureHash.Combine(WordAt(i - 1), WordAt(i)));
        Add(Kind.WordPairAfter, FeatureHash.Combine(WordAt(i), WordAt(i + 1)));
        Add(Kind.CodePair, before);
        Add(Kind.CodePairAfter, after);
        Add(Kind.CodeTripleBefore, FeatureHash.Combine(CodeAt(i - 2), before));
        Add(Kind.CodeTripleAround, FeatureHash.Combine(before, CodeAt(i + 1)));
        Add(Kind.CodeTripleAfter, FeatureHash.Combine(after, CodeAt(i + 2)));
    }

    private void AddCues(ReadOnlySpan<TokenCues> cues, int i)
    {
        for (int offset = -1; offset <= 1; offset++)
        {
            if ((uint)(i + offset) >= (uint)cues.Length)
                continue;
            ClassSet classes = cues[i + offset].Cues;
            while (!classes.IsEmpty)
                Add(Kind.CueAt + offset, index.ClassHashes[ClassSet.TakeLowest(ref classes)]);
        }
    }

    private void Add(Kind kind, ulong value)
    {
        if (_used == _rows.Length)
            Array.Resize(ref _rows, _used * 2);
        ulong hash = FeatureHash.Finish(FeatureHash.Combine(value, (int)kind), default);
        _rows[_used++] = (int)(hash >> (64 - TableBits));
    }

    private ulong WordAt(int i) => i < 0 ? Begin : i >= Count ? End : _tokens[i].Word;

    private ulong CodeAt(int i) => i < 0 ? Begin : i >= Count ? End : _tokens[i].Code;

    private static bool InsideAt(ReadOnlySpan<Token> tokens, int i) => (uint)i < (uint)tokens.Length && tokens[i].InsideQuotation;

    private static bool IsBoundary(in Token token) => token.Kind is TokenKind.Punctuation or TokenKind.OpenQuote or TokenKind.CloseQuote;
}
