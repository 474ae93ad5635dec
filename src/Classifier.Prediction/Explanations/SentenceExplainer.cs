using Classifier.Prediction.Features;
using Classifier.Prediction.Model;

namespace Classifier.Prediction.Explanations;

/// <summary>
/// Explains the sentences of an article one by one, as <see cref="SentenceScorer"/> scores them, but keeping what came from where.
/// Not thread-safe: one an article.
/// </summary>
internal sealed class SentenceExplainer(ModelContents contents, FeatureExtractor extractor, FeatureNames names)
{
    private readonly ArticleFeatures _features = new(extractor);
    private readonly EvidenceFinder _evidence = new(contents.Evidence, extractor.Index);
    private readonly NetworkExplainer? _network = contents.Network is { } network ? new NetworkExplainer(network, contents, extractor) : null;
    private readonly float[] _factors = contents.Manifest.Features.Factors();

    /// <summary>Begins an article, or a part of one.</summary>
    /// <param name="position">Place in the article of the sentence to come, from 0; <see cref="SentenceScorer.Loose"/> for a loose sentence.</param>
    public void Begin(int position) => _features.Begin(position);

    /// <summary>Passes over the next sentence, which is only context for those after it.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="next">The one after it; empty for none.</param>
    public void Skip(ReadOnlySpan<char> text, ReadOnlySpan<char> next) => _features.Advance(text, next);

    /// <summary>Explains the next sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="next">The one after it; empty for none.</param>
    /// <param name="offset">Where the sentence begins in the text as given.</param>
    public SentenceExplanation Explain(string text, ReadOnlySpan<char> next, int offset)
    {
        var occurrences = new List<Occurrence>();
        var sink = new Collector(contents.Vocabulary, occurrences);
        _features.Extract(text, next, ref sink);
        ExplainedFeature[] known = Features(text, offset, [.. occurrences.Distinct()]);

        int labels = contents.Model.Labels;
        double[] biases = [.. contents.Model.Biases.ToArray().Select(b => (double)b)];
        double[] linear = [.. Enumerable.Range(0, labels).Select(l => biases[l] + known.Sum(f => f.Contributions[l]))];
        float[] probabilities = new float[labels];
        NetworkVote vote = _network?.Explain(text, _features.Current, offset) ?? NetworkVote.None(labels);
        int best = contents.Model.Probabilities(Array.ConvertAll(linear, s => (float)s), vote.Logits, probabilities);
        ExplainedFeature[] features = [.. known, .. vote.Windows];
        for (int label = 0; label < labels; label++)
            biases[label] += vote.Biases[label];
        double[] scores = [.. Enumerable.Range(0, labels).Select(l => biases[l] + features.Sum(f => f.Contributions[l]))];
        IReadOnlyList<string> labelNames = contents.Manifest.Labels;
        return new SentenceExplanation
        {
            Prediction = new SentencePrediction
            {
                Text = text,
                Start = offset,
                Label = labelNames[best],
                Confidence = probabilities[best],
                Probabilities = probabilities,
                Evidence = _evidence.Find(_features.Current, best) is { } words ? new EvidenceSpan(offset + words.Start.Value, text[words]) : null,
            },
            Labels = labelNames,
            Biases = biases,
            Scores = scores,
            Features = features,
            Cues =
            [
                .. TextCues.Of(text, offset, _features.Current.Tokens.Span, labels, [.. features.Where(f => !f.IsOfWholeSentence)]),
                .. WholeSentenceCues.Of(features.Where(f => f.IsOfWholeSentence)),
            ],
        };
    }

    private ExplainedFeature[] Features(string text, int offset, Occurrence[] occurrences)
    {
        Dictionary<int, int> places = occurrences.CountBy(o => o.Slot).ToDictionary();
        // In double, since a sum of many floats would drift from the score by more than its last digits.
        double norm = Math.Sqrt(places.Keys.Sum(slot => Math.Pow(_factors[(int)ChannelOf(slot)], 2)));
        return Array.ConvertAll(occurrences, o =>
        {
            bool isWhole = text.AsSpan(o.Start, o.End - o.Start).IsWhiteSpace();
            FeatureChannel channel = ChannelOf(o.Slot);
            return new ExplainedFeature
            {
                Channel = channel,
                Name = names.NameOf(contents.Vocabulary.Hashes[o.Slot]) ?? (isWhole ? $"{channel}: of the sentence" : text[o.Start..o.End]),
                Start = offset + (isWhole ? 0 : o.Start),
                End = offset + (isWhole ? text.Length : o.End),
                IsOfWholeSentence = isWhole,
                Contributions = Contributions(o.Slot, norm * places[o.Slot]),
            };
        });
    }

    private double[] Contributions(int slot, double divisor)
    {
        int labels = contents.Model.Labels;
        double[] contributions = new double[labels];
        for (int label = 0; label < labels; label++)
            contributions[label] = contents.Model.Weight(slot, label) / divisor;
        return contributions;
    }

    private FeatureChannel ChannelOf(int slot) => FeatureHash.ChannelOf(contents.Vocabulary.Hashes[slot]);

    /// <summary>A feature in one place.</summary>
    private readonly record struct Occurrence(int Slot, int Start, int End);

    private readonly struct Collector(SlotTable vocabulary, List<Occurrence> occurrences) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end)
        {
            if (vocabulary.Find(hash) is >= 0 and int slot)
                occurrences.Add(new Occurrence(slot, start, end));
        }
    }
}
