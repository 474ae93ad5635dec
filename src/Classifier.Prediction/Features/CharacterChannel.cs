namespace Classifier.Prediction.Features;

/// <summary>Character n-grams inside words, with marks for the beginning and the end of the word. Names and numbers are left out.</summary>
internal sealed class CharacterChannel(NGramOptions options) : IFeatureChannel
{
    private static readonly ulong Space = FeatureHash.Of("characters");

    public string Name => "characters";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        Span<char> word = stackalloc char[WordTokenizer.MaximumTokenLength + 2];
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        for (int i = 0; i < cues.Length; i++)
        {
            Token token = sentence.Tokens[i];
            if (token.Kind != TokenKind.Word || cues[i].HasShape)
                continue;
            int length = Pad(sentence.Text.Slice(token.Start, token.Length), word);
            for (int first = 0; first + options.Minimum <= length; first++)
            {
                ulong hash = Space;
                int end = Math.Min(length, first + options.Maximum);
                for (int last = first; last < end; last++)
                {
                    hash = FeatureHash.Append(hash, word[last]);
                    if (last - first + 1 >= options.Minimum)
                    {
                        // The marks are no part of the text: they are clipped from the place.
                        int from = token.Start + Math.Max(0, first - 1);
                        int to = token.Start + Math.Min(token.Length, last);
                        sink.Add(FeatureHash.Finish(hash, FeatureChannel.Characters), from, to);
                    }
                }
            }
        }
    }

    private static int Pad(ReadOnlySpan<char> token, Span<char> word)
    {
        word[0] = '<';
        for (int i = 0; i < token.Length; i++)
            word[i + 1] = WordTokenizer.Lower(token[i]);
        word[token.Length + 1] = '>';
        return token.Length + 2;
    }
}
