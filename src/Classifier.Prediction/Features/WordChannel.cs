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
        where TSink : struct, IFeatureSink => Codes(sentence).GiveNGrams(FeatureChannel.Words, Space, options.Minimum, options.Maximum, ref sink);

    /// <summary>Gives the features of one token by itself.</summary>
    public void ExtractWord<TSink>(in Token token, in TokenCues cues, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        if (options.Minimum == 1)
            AddSingle(cues.Code, token.Start, token.End, ref sink);
    }

    /// <summary>Gives all features but those of tokens by themselves.</summary>
    public void ExtractAllButWords<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        Codes(sentence).GiveNGrams(FeatureChannel.Words, Space, Math.Max(2, options.Minimum), options.Maximum, ref sink);
        if (options.Minimum == 1)
        {
            AddSingle(Begin, 0, 0, ref sink);
            AddSingle(End, sentence.Text.Length, sentence.Text.Length, ref sink);
        }
    }

    private static void AddSingle<TSink>(ulong code, int start, int end, ref TSink sink)
        where TSink : struct, IFeatureSink => sink.Add(FeatureHash.Finish(FeatureHash.Combine(Space, code), FeatureChannel.Words), start, end);

    private static CodeRun Codes(in SentenceView sentence)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        CodeRun codes = sentence.Sentence.Codes;
        codes.Begin(tokens.Length + 2);
        codes.Add(Begin, 0, 0);
        bool afterName = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            bool isName = TokenShape.IsNameCode(cues[i].Code);
            codes.Add(cues[i].Code, tokens[i].Start, tokens[i].End, leaveOut: isName & afterName);
            afterName = isName;
        }

        codes.Add(End, sentence.Text.Length, sentence.Text.Length);
        return codes;
    }
}
