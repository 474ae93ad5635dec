namespace Classifier.Prediction.Features;

/// <summary>Works out what is known of a token. Immutable; what it finds depends on the token, its place and its classes alone.</summary>
/// <param name="index">The lexicon.</param>
/// <param name="namesAsWords">Whether names and titles count as the words that they are.</param>
internal sealed class TokenReader(LexiconIndex index, bool namesAsWords)
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
    public TokenCues Read(in Token token, ReadOnlySpan<char> word, bool begins, ClassSet cues)
    {
        (ulong code, bool isName, bool hasShape) = TokenShape.Of(token, begins, cues, index);
        bool isWord = namesAsWords && token.Kind != TokenKind.Number;
        bool endsLikePast = !hasShape && word.Length >= ShortestPast && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase);
        return new TokenCues
        {
            Cues = cues,
            Groups = index.GroupsOf(cues) | (isName ? index.Actor : 0),
            Code = isWord ? token.Hash : code,
            SequenceCode = _sequence.Of(token, word, cues, hasShape ? code : null),
            SkeletonCode = _skeleton.Of(token, cues, hasShape),
            Marks = (isName ? TokenMarks.Name : 0)
                | (hasShape && !isWord ? TokenMarks.Shape : 0)
                | (FiniteVerbs.Contains(token.Hash) ? TokenMarks.FiniteVerb : 0)
                | (endsLikePast ? TokenMarks.EndsLikePast : 0),
        };
    }
}
