namespace Classifier.Prediction.Features;

/// <summary>A sentence's tokens and what the lexicon says of them; a buffer that is filled again and again.</summary>
internal sealed class AnalysedSentence
{
    private TokenCues[] _cues = new TokenCues[64];
    private int[] _hints = new int[64];

    /// <summary>The tokens.</summary>
    public TokenList Tokens { get; } = new();

    /// <summary>What is known of each token.</summary>
    public ReadOnlySpan<TokenCues> Cues => _cues.AsSpan(0, Tokens.Count);

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
            _hints = new int[_cues.Length];
        }

        words.Seek(tokens, _hints.AsSpan(0, tokens.Length));
        ClassSet all = default, negation = words.Index.Negation;
        int negatedUntil = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            TokenCues cues = words.Of(text, tokens, i, _hints[i], isNegated: i <= negatedUntil);
            _cues[i] = cues;
            if (cues.Cues.Overlaps(negation))
                negatedUntil = i + 3;
            all |= cues.Cues;
        }

        AllCues = all;
    }
}
