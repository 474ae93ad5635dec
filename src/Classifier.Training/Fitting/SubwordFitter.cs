using Classifier.Prediction.Features;
using Classifier.Prediction.Text;
using Classifier.Training.Data;

namespace Classifier.Training.Fitting;

/// <summary>Learns the vocabulary of the subwords channel from the words that the channel will cut.</summary>
internal static class SubwordFitter
{
    /// <summary>The files that a model with the given options needs besides; none where the channel is off.</summary>
    public static IReadOnlyDictionary<string, byte[]> Assets(TrainingOptions options, Lexicon lexicon, IReadOnlyList<LabelledSentence> rows) =>
        options.Features.Subwords is null
            ? new Dictionary<string, byte[]>()
            : BytePairTrainer.Fit(Words(options.Features, lexicon, rows), options.SubwordPieces).ToAssets();

    private static Dictionary<string, long> Words(FeatureOptions options, Lexicon lexicon, IReadOnlyList<LabelledSentence> rows)
    {
        // Which words are names is the lexicon's business alone: any extractor tells it.
        var extractor = new FeatureExtractor(options with { Subwords = null, Words = new NGramOptions { Minimum = 1, Maximum = 1 } }, lexicon, new Dictionary<string, byte[]>());
        WordMemory memory = extractor.CreateMemory();
        var sentence = new AnalysedSentence();
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (LabelledSentence row in rows)
        {
            var quotation = new QuotationTracker();
            extractor.Analyse(row.Text, ref quotation, memory, sentence);
            for (int i = 0; i < sentence.Tokens.Count; i++)
            {
                Token token = sentence.Tokens[i];
                if (!SubwordChannel.Cuts(token, sentence.Cues[i]))
                    continue;
                string word = string.Concat(row.Text.Substring(token.Start, token.Length).Select(WordTokenizer.Lower));
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return counts;
    }
}
