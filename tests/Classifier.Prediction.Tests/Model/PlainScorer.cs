using Classifier.Prediction.Features;
using Classifier.Prediction.Model;

namespace Classifier.Prediction.Tests.Model;

/// <summary>
/// What a model says, computed as one would write it down: a dictionary for the vocabulary, sums in double precision, nothing kept
/// from one article to the next.
/// </summary>
internal sealed class PlainScorer(ModelContents contents)
{
    private readonly FeatureExtractor _extractor = new(contents.Manifest.Features, contents.Lexicon, contents.Assets);
    private readonly float[] _factors = SlotFactors.Of(contents.Vocabulary, contents.Manifest.Features);
    private readonly Dictionary<ulong, int> _slots =
        contents.Vocabulary.Hashes.Index().ToDictionary(entry => entry.Item, entry => entry.Index);

    /// <summary>The probabilities of each sentence of an article.</summary>
    public IEnumerable<double[]> Article(IReadOnlyList<string> sentences, int position)
    {
        var features = new ArticleFeatures(_extractor);
        features.Begin(position);
        for (int i = 0; i < sentences.Count; i++)
        {
            var sink = new DistinctFeatures([]);
            features.Extract(sentences[i], i + 1 < sentences.Count ? sentences[i + 1] : "", ref sink);
            yield return Probabilities([.. sink.Hashes.Where(_slots.ContainsKey).Select(hash => _slots[hash])]);
        }
    }

    private double[] Probabilities(int[] slots)
    {
        LinearModel model = contents.Model;
        double norm = Math.Sqrt(slots.Sum(slot => (double)_factors[slot] * _factors[slot]));
        double[] exponentials = new double[model.Labels];
        for (int label = 0; label < model.Labels; label++)
        {
            double sum = slots.Sum(slot => (double)model.Weight(slot, label));
            double score = model.Biases[label] + (slots.Length == 0 ? 0 : sum / norm);
            double logit = model.Calibration.Link == ScoreLink.Softmax ? score : Math.Log(1 / (1 + Math.Exp(-score)));
            exponentials[label] = Math.Exp((logit * model.Calibration.Scale[label]) + model.Calibration.Offset[label]);
        }

        return [.. exponentials.Select(e => e / exponentials.Sum())];
    }

    private readonly record struct DistinctFeatures(HashSet<ulong> Hashes) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end) => Hashes.Add(hash);
    }
}
