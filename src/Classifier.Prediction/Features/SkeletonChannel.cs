namespace Classifier.Prediction.Features;

/// <summary>
/// N-grams over the sentence's <see cref="SkeletonCodes"/>, with all other tokens left out, so that "X vowed to VERB if Y VERBed"
/// looks the same whoever speaks of what, and however much stands between.
/// </summary>
internal sealed class SkeletonChannel(NGramOptions options) : IFeatureChannel
{
    private static readonly ulong Space = FeatureHash.Of("skeleton");
    private static readonly ulong Begin = FeatureHash.Of("<s>");
    private static readonly ulong End = FeatureHash.Of("</s>");

    public string Name => "skeleton";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        CodeRun codes = sentence.Sentence.Codes;
        codes.Begin(tokens.Length + 2);
        codes.Add(Begin, 0, 0);
        ulong before = Begin;
        for (int i = 0; i < tokens.Length; i++)
        {
            ulong code = cues[i].SkeletonCode;
            bool leaveOut = code == SkeletonCodes.LeftOut | code == before;
            codes.Add(code, tokens[i].Start, tokens[i].End, leaveOut);
            before = leaveOut ? before : code;
        }

        codes.Add(End, sentence.Text.Length, sentence.Text.Length);
        codes.GiveNGrams(FeatureChannel.Skeleton, Space, options.Minimum, options.Maximum, ref sink);
    }
}
