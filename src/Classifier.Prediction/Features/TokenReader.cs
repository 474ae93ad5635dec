namespace Classifier.Prediction.Features;

/// <summary>Works out what is known of a token. Immutable; what it finds depends on the token, its place and its classes alone.</summary>
internal sealed class TokenReader(LexiconIndex index)
{
    private const int ShortestPast = 5;

    private readonly SequenceCodes _sequence = new(index);
    private readonly SkeletonCodes _skeleton = new(index);

    /// <summary>The lexicon it reads with.</summary>
    public LexiconIndex Index => index;

    /// <summary>Reads a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="word">Its text.</param>
    /// <param name="begins">Whether it stands where every word has a capital.</param>
    /// <param name="cues">Classes of the terms that begin with it.</param>
    /// <param name="longTerms">Longer terms that it may begin.</param>
    public TokenSense Read(in Token token, ReadOnlySpan<char> word, bool begins, ClassSet cues, LongTerms? longTerms)
    {
        (ulong code, bool isName, bool hasShape) = TokenShape.Of(token, begins, cues, index);
        ulong? shape = hasShape ? code : null;
        return new TokenSense(
            cues,
            index.GroupsOf(cues) | (isName ? index.Actor : 0),
            shape,
            _sequence.Of(token, word, cues, shape),
            _skeleton.Of(token, cues, hasShape),
            isName,
            FiniteVerbs.Contains(token.Hash),
            EndsLikePast: !hasShape && word.Length >= ShortestPast && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase),
            longTerms);
    }
}
