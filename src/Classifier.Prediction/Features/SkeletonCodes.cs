using System.Numerics;

namespace Classifier.Prediction.Features;

/// <summary>What tokens count as in skeletons: a few function words and signs as themselves, others as their cue group, names as actors.</summary>
internal sealed class SkeletonCodes(LexiconIndex index)
{
    private static readonly ulong Actor = FeatureHash.Of("act");
    private static readonly HashSet<ulong> Kept =
        [.. "that to if unless until by not will would must should has have had is are was were been said , . : ; ?".Split(' ').Select(w => FeatureHash.Of(w))];

    private readonly ulong _actor = index.Actor == 0 ? Actor : index.GroupHashes[BitOperations.TrailingZeroCount(index.Actor)];
    private readonly ClassSet _dates = index.Lexicon.Set("date");

    /// <summary>The code of a token that has no place in skeletons.</summary>
    public const ulong LeftOut = 0;

    /// <summary>What a token counts as.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cues">Its cue classes.</param>
    /// <param name="hasShape">Whether it counts as a shape among words.</param>
    public ulong Of(in Token token, ClassSet cues, bool hasShape)
    {
        if (token.Kind is TokenKind.OpenQuote or TokenKind.CloseQuote || Kept.Contains(token.Hash))
            return token.Hash;
        if (cues.Overlaps(index.InSkeleton))
        {
            foreach (int lexiconClass in index.BySkeletonRank)
            {
                if (cues.Contains(lexiconClass))
                    return index.GroupHashOfClass(lexiconClass);
            }
        }

        return hasShape && token.Kind != TokenKind.Number && !cues.Overlaps(_dates) ? _actor : LeftOut;
    }
}
