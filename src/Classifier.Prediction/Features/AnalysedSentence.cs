namespace Classifier.Prediction.Features;

/// <summary>A sentence's tokens and what the lexicon says of them; a buffer that is filled again and again.</summary>
internal sealed class AnalysedSentence
{
    private TokenCues[] _cues = new TokenCues[64];
    private WordMemory.Found[] _found = new WordMemory.Found[64];

    /// <summary>The tokens.</summary>
    public TokenList Tokens { get; } = new();

    /// <summary>What is known of each token.</summary>
    public ReadOnlySpan<TokenCues> Cues => _cues.AsSpan(0, Tokens.Count);

    /// <summary>Room for the channels to lay out what they see of the tokens.</summary>
    public CodeRun Codes { get; } = new();

    /// <summary>All cue classes of the sentence.</summary>
    public UInt128 AllCues { get; private set; }

    /// <summary>What its neighbours are told about it.</summary>
    public SentenceProfile Profile { get; set; }

    /// <summary>Looks up cues, shapes and negation of all tokens.</summary>
    public void FindCues(ReadOnlySpan<char> text, WordMemory words)
    {
        ReadOnlySpan<Token> tokens = Tokens.Span;
        if (_cues.Length < tokens.Length)
        {
            _cues = new TokenCues[Math.Max(tokens.Length, _cues.Length * 2)];
            _found = new WordMemory.Found[_cues.Length];
        }

        Span<TokenCues> all = _cues.AsSpan(0, tokens.Length);
        Span<WordMemory.Found> found = _found.AsSpan(0, tokens.Length);
        words.Seek(tokens, found);
        UInt128 classes = 0, negation = words.Index.Negation;
        int negatedUntil = -1;
        for (int i = 0; i < all.Length; i++)
        {
            ref readonly TokenCues cues = ref words.Of(text, tokens, i, found[i]);
            all[i] = cues;
            if (i <= negatedUntil)
                all[i] = cues with { Marks = cues.Marks | TokenMarks.Negated };
            if ((cues.Cues & negation) != 0)
                negatedUntil = i + 3;
            classes |= cues.Cues;
        }

        AllCues = classes;
    }
}
