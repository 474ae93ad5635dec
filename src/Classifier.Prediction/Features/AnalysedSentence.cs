namespace Classifier.Prediction.Features;

/// <summary>What is known of a token besides its form.</summary>
/// <param name="Cues">Cue classes of the terms that begin here.</param>
/// <param name="Groups">Groups of these classes; unknown names belong to the actors.</param>
/// <param name="Code">What it counts as in word n-grams: its hash, or that of its shape.</param>
/// <param name="IsName">A capitalised word that the lexicon does not know.</param>
/// <param name="HasShape">Whether <paramref name="Code"/> is a shape.</param>
/// <param name="IsNegated">Whether a negation stands among the three tokens before it.</param>
internal readonly record struct TokenCues(UInt128 Cues, ulong Groups, ulong Code, bool IsName, bool HasShape, bool IsNegated);

/// <summary>A sentence's tokens and what the lexicon says of them; a buffer that is filled again and again.</summary>
internal sealed class AnalysedSentence
{
    private TokenCues[] _cues = new TokenCues[64];

    /// <summary>The tokens.</summary>
    public TokenList Tokens { get; } = new();

    /// <summary>What is known of each token.</summary>
    public ReadOnlySpan<TokenCues> Cues => _cues.AsSpan(0, Tokens.Count);

    /// <summary>All cue classes of the sentence.</summary>
    public UInt128 AllCues { get; private set; }

    /// <summary>What its neighbours are told about it.</summary>
    public SentenceProfile Profile { get; set; }

    /// <summary>Looks up cues, shapes and negation of all tokens.</summary>
    public void FindCues(LexiconIndex index)
    {
        ReadOnlySpan<Token> tokens = Tokens.Span;
        if (_cues.Length < tokens.Length)
            _cues = new TokenCues[Math.Max(tokens.Length, _cues.Length * 2)];
        UInt128 all = 0;
        int negatedUntil = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            UInt128 cues = index.Lexicon.Match(tokens, i);
            (ulong code, bool isName, bool hasShape) = TokenShape.Of(tokens, i, cues, index);
            ulong groups = index.GroupsOf(cues) | (isName ? index.Actor : 0);
            _cues[i] = new TokenCues(cues, groups, code, isName, hasShape, i <= negatedUntil);
            if ((cues & index.Negation) != 0)
                negatedUntil = i + 3;
            all |= cues;
        }

        AllCues = all;
    }
}
