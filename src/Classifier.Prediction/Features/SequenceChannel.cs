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
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        CodeRun codes = sentence.Sentence.Codes;
        codes.Begin(tokens.Length + 2);
        codes.Add(Begin, 0, 0);
        ulong before = Begin;
        for (int i = 0; i < tokens.Length; i++)
        {
            ulong code = cues[i].SequenceCode;
            codes.Add(code, tokens[i].Start, tokens[i].End, leaveOut: code == before & SequenceCodes.Folds(code));
            before = code;
        }

        codes.Add(End, sentence.Text.Length, sentence.Text.Length);
        codes.GiveNGrams(FeatureChannel.Sequence, Space, options.Minimum, options.Maximum, ref sink);
    }
}
