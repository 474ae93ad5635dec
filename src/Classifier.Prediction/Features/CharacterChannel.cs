namespace Classifier.Prediction.Features;

/// <summary>Character n-grams inside words, with marks for the beginning and the end of the word. Names and numbers are left out.</summary>
internal sealed class CharacterChannel(NGramOptions options) : IFeatureChannel
{
    private static readonly ulong Space = FeatureHash.Of("characters");

    public string Name => "characters";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        for (int i = 0; i < cues.Length; i++)
            ExtractWord(sentence.Text, sentence.Tokens[i], cues[i], ref sink);
    }

    /// <summary>Gives the features of one token.</summary>
    public void ExtractWord<TSink>(ReadOnlySpan<char> text, in Token token, in TokenCues cues, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        if (token.Kind == TokenKind.Word && !cues.HasShape)
            ExtractNGrams(text.Slice(token.Start, token.Length), token.Start, ref sink);
    }

    private void ExtractNGrams<TSink>(ReadOnlySpan<char> word, int offset, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        Span<char> padded = stackalloc char[WordTokenizer.MaximumTokenLength + 2];
        padded[0] = '<';
        for (int i = 0; i < word.Length; i++)
            padded[i + 1] = WordTokenizer.Lower(word[i]);
        padded[word.Length + 1] = '>';
        padded = padded[..(word.Length + 2)];
        for (int first = 0; first + options.Minimum <= padded.Length; first++)
        {
            ulong hash = Space;
            int end = Math.Min(padded.Length, first + options.Maximum);
            for (int last = first; last < end; last++)
            {
                hash = FeatureHash.Append(hash, padded[last]);
                // The marks are no part of the text: they are clipped from the place.
                if (last - first + 1 >= options.Minimum)
                    sink.Add(FeatureHash.Finish(hash, FeatureChannel.Characters), offset + Math.Max(0, first - 1), offset + Math.Min(word.Length, last));
            }
        }
    }
}
