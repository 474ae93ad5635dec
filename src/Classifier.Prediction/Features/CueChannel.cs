namespace Classifier.Prediction.Features;

/// <summary>The lexicon's classes: each by itself, inside or outside quotation marks, and negated.</summary>
internal sealed class CueChannel(LexiconIndex index) : IFeatureChannel
{
    private static readonly ulong Single = FeatureHash.Of("cue");
    private static readonly ulong Placed = FeatureHash.Of("cue in or out of quotation");
    private static readonly ulong Negated = FeatureHash.Of("cue negated");

    public string Name => "cues";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        for (int i = 0; i < tokens.Length; i++)
            ExtractWord(tokens[i], cues[i], ref sink);
    }

    /// <summary>Gives the features of one token.</summary>
    public void ExtractWord<TSink>(in Token token, in TokenCues cues, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ClassSet classes = cues.Cues;
        while (!classes.IsEmpty)
        {
            int lexiconClass = ClassSet.TakeLowest(ref classes);
            ulong hash = index.ClassHashes[lexiconClass];
            sink.Add(FeatureHash.Finish(FeatureHash.Combine(Single, hash), FeatureChannel.Cues), token.Start, token.End);
            ulong place = token.InsideQuotation ? 1UL : 2UL;
            sink.Add(FeatureHash.Finish(FeatureHash.Combine(FeatureHash.Combine(Placed, hash), place), FeatureChannel.Cues), token.Start, token.End);
            if (cues.IsNegated && !index.Negation.Contains(lexiconClass))
                sink.Add(FeatureHash.Finish(FeatureHash.Combine(Negated, hash), FeatureChannel.Cues), token.Start, token.End);
        }
    }
}
