namespace Classifier.Prediction.Features;

/// <summary>
/// Token n-grams over normal forms and shapes, signs and quotation marks included, with marks for the beginning and the end of the
/// sentence. A run of names counts as one.
/// </summary>
internal sealed class WordChannel(NGramOptions options) : IFeatureChannel
{
    private static readonly ulong Space = FeatureHash.Of("words");
    private static readonly ulong Begin = FeatureHash.Of("<s>");
    private static readonly ulong End = FeatureHash.Of("</s>");

    public string Name => "words";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        var window = new NGramWindow(FeatureChannel.Words, Space, options.Minimum, options.Maximum);
        window.Push(Begin, 0, 0, ref sink);
        bool afterName = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            bool isName = cues[i].IsName;
            if (!isName || !afterName)
                window.Push(cues[i].Code, tokens[i].Start, tokens[i].End, ref sink);
            afterName = isName;
        }

        window.Push(End, sentence.Text.Length, sentence.Text.Length, ref sink);
    }
}
