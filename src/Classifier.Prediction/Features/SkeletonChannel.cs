namespace Classifier.Prediction.Features;

/// <summary>
/// N-grams over the sentence's skeleton: cue groups, a few function words and signs, actors; all else is left out, so that
/// "X vowed to VERB if Y VERBed" looks the same whoever speaks of what, and however much stands between.
/// </summary>
internal sealed class SkeletonChannel(NGramOptions options, LexiconIndex index) : IFeatureChannel
{
    private static readonly ulong Space = FeatureHash.Of("skeleton");
    private static readonly ulong Begin = FeatureHash.Of("<s>");
    private static readonly ulong End = FeatureHash.Of("</s>");
    private static readonly ulong Actor = FeatureHash.Of("act");
    private static readonly HashSet<ulong> Kept =
        [.. "that to if unless until by not will would must should has have had is are was were been said , . : ; ?".Split(' ').Select(w => FeatureHash.Of(w))];

    private readonly ulong _actor = index.Actor == 0 ? Actor : index.GroupHashes[System.Numerics.BitOperations.TrailingZeroCount(index.Actor)];
    private readonly UInt128 _dates = index.Lexicon.Set("date");

    public string Name => "skeleton";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        var window = new NGramWindow(FeatureChannel.Skeleton, Space, options.Minimum, options.Maximum);
        window.Push(Begin, 0, 0, ref sink);
        ulong before = Begin;
        for (int i = 0; i < tokens.Length; i++)
        {
            ulong code = Code(tokens[i], cues[i]);
            if (code == 0 || code == before)
                continue;
            window.Push(code, tokens[i].Start, tokens[i].End, ref sink);
            before = code;
        }

        window.Push(End, sentence.Text.Length, sentence.Text.Length, ref sink);
    }

    /// <summary>What a token counts as; zero for one that is left out.</summary>
    private ulong Code(in Token token, in TokenCues cues)
    {
        if (token.Kind is TokenKind.OpenQuote or TokenKind.CloseQuote || Kept.Contains(token.Hash))
            return token.Hash;
        if ((cues.Cues & index.InSkeleton) != 0)
        {
            foreach (int lexiconClass in index.BySkeletonRank)
            {
                if ((cues.Cues & (UInt128.One << lexiconClass)) != 0)
                    return index.GroupHashOfClass(lexiconClass);
            }
        }

        return cues.HasShape && token.Kind != TokenKind.Number && (cues.Cues & _dates) == 0 ? _actor : 0;
    }
}
