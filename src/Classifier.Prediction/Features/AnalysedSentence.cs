namespace Classifier.Prediction.Features;

/// <summary>A sentence's tokens and what the lexicon says of them; a buffer that is filled again and again.</summary>
internal sealed class AnalysedSentence
{
    private TokenCues[] _cues = new TokenCues[64];
    private int[] _words = new int[64];
    private WordMemory.Found[] _found = new WordMemory.Found[64];

    /// <summary>The tokens.</summary>
    public TokenList Tokens { get; } = new();

    /// <summary>What is known of each token.</summary>
    public ReadOnlySpan<TokenCues> Cues => _cues.AsSpan(0, Tokens.Count);

    /// <summary>
    /// A number of each token, above zero, that only those have of which by themselves the same features are drawn: the same word, and
    /// where it has cues, both or neither negated or inside a quotation. For as long as the word is remembered.
    /// </summary>
    public ReadOnlySpan<int> Words => _words.AsSpan(0, Tokens.Count);

    /// <summary>Room for the channels to lay out what they see of the tokens.</summary>
    public CodeRun Codes { get; } = new();

    /// <summary>All cue classes of the sentence.</summary>
    public ClassSet AllCues { get; private set; }

    /// <summary>What its neighbours are told about it.</summary>
    public SentenceProfile Profile { get; set; }

    /// <summary>Looks up cues, shapes and negation of all tokens.</summary>
    public void FindCues(ReadOnlySpan<char> text, WordMemory words)
    {
        ReadOnlySpan<Token> tokens = Tokens.Span;
        if (_cues.Length < tokens.Length)
        {
            _cues = new TokenCues[Math.Max(tokens.Length, _cues.Length * 2)];
            _words = new int[_cues.Length];
            _found = new WordMemory.Found[_cues.Length];
        }

        Span<TokenCues> all = _cues.AsSpan(0, tokens.Length);
        Span<WordMemory.Found> found = _found.AsSpan(0, tokens.Length);
        Span<int> numbers = _words.AsSpan(0, tokens.Length);
        words.Seek(tokens, found);
        ClassSet classes = default, negation = words.Index.Negation;
        int negatedUntil = -1;
        for (int i = 0; i < all.Length; i++)
        {
            ref readonly TokenCues cues = ref words.Of(text, tokens, i, found[i]);
            all[i] = cues;
            bool isNegated = i <= negatedUntil;
            if (isNegated)
                all[i] = cues with { Marks = cues.Marks | TokenMarks.Negated };
            numbers[i] = cues.Word + (cues.Cues.IsEmpty ? 0 : (isNegated ? 2 : 0) + (tokens[i].InsideQuotation ? 1 : 0));
            if (cues.Cues.Overlaps(negation))
                negatedUntil = i + 3;
            classes |= cues.Cues;
        }

        AllCues = classes;
    }
}
