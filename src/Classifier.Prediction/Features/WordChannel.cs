namespace Classifier.Prediction.Features;

/// <summary>Token n-grams over the normal forms, signs and quotation marks included; numbers stand under their shape.</summary>
internal sealed class WordChannel(WordOptions options) : IFeatureChannel
{
    private static readonly ulong Space = FeatureHash.Of("words");
    private static readonly ulong NumberCode = FeatureHash.Of("#");

    public string Name => "words";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens.Span;
        for (int first = 0; first < tokens.Length; first++)
        {
            ulong hash = Space;
            int end = Math.Min(tokens.Length, first + options.Maximum);
            for (int last = first; last < end; last++)
            {
                hash = FeatureHash.Combine(hash, Code(tokens[last]));
                if (last - first + 1 >= options.Minimum)
                    sink.Add(FeatureHash.Finish(hash), tokens[first].Start, tokens[last].End);
            }
        }
    }

    /// <summary>What a token counts as: its normal form, or one code for every number.</summary>
    public static ulong Code(in Token token) => token.Kind == TokenKind.Number ? NumberCode : token.Hash;
}
