namespace Classifier.Prediction.Features;

/// <summary>
/// N-grams over the sentence's <see cref="SequenceCodes"/>. "X vowed to VERB if Y VERBed" looks the same whoever speaks of what.
/// </summary>
internal sealed class SequenceChannel(NGramOptions options) : IFeatureChannel
{
    private static readonly ulong Space = FeatureHash.Of("sequence");
    private static readonly ulong Begin = FeatureHash.Of("<s>");
    private static readonly ulong End = FeatureHash.Of("</s>");

    public string Name => "sequence";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var window = new NGramWindow(FeatureChannel.Sequence, Space, options.Minimum, options.Maximum);
        window.Push(Begin, 0, 0, ref sink);
        ulong before = Begin;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        for (int i = 0; i < tokens.Length; i++)
        {
            ulong code = cues[i].Sense.SequenceCode;
            if (code != before || !SequenceCodes.Folds(code))
                window.Push(code, tokens[i].Start, tokens[i].End, ref sink);
            before = code;
        }

        window.Push(End, sentence.Text.Length, sentence.Text.Length, ref sink);
    }
}
