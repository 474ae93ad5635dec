namespace Classifier.Prediction.Features;

/// <summary>A sentence's tokens and what the lexicon says of them; a buffer that is filled again and again.</summary>
internal sealed class AnalysedSentence
{
    private UInt128[] _cues = new UInt128[64];

    /// <summary>The tokens.</summary>
    public TokenList Tokens { get; } = new();

    /// <summary>For each token the set of cue classes of the terms that begin there.</summary>
    public Span<UInt128> Cues => _cues.AsSpan(0, Tokens.Count);

    /// <summary>All cue classes of the sentence.</summary>
    public UInt128 AllCues { get; private set; }

    /// <summary>What its neighbours are told about it.</summary>
    public SentenceProfile Profile { get; set; }

    /// <summary>Looks up the cues of all tokens.</summary>
    public void FindCues(Lexicon lexicon)
    {
        ReadOnlySpan<Token> tokens = Tokens.Span;
        if (_cues.Length < tokens.Length)
            _cues = new UInt128[Math.Max(tokens.Length, _cues.Length * 2)];
        UInt128 all = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            UInt128 found = lexicon.Match(tokens, i);
            _cues[i] = found;
            all |= found;
        }

        AllCues = all;
    }
}
