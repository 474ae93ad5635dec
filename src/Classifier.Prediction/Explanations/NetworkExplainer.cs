using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Prediction.Model.Network;

namespace Classifier.Prediction.Explanations;

/// <summary>Finds out which windows of words a network's vote came from. Not thread-safe: one an article.</summary>
/// <param name="network">The network.</param>
/// <param name="contents">The model that it belongs to.</param>
/// <param name="extractor">The model's channels.</param>
internal sealed class NetworkExplainer(SentenceNetwork network, ModelContents contents, FeatureExtractor extractor)
{
    private readonly NetworkScorer _scorer = new(network, contents.Vocabulary.Count);
    private readonly WordSlots _words = new(extractor, contents.Vocabulary);

    /// <summary>Explains the network's vote.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="sentence">The sentence, analysed.</param>
    /// <param name="offset">Where it begins in the text as given.</param>
    public NetworkVote Explain(string text, AnalysedSentence sentence, int offset)
    {
        float[] logits = new float[network.Labels];
        _scorer.Score(text, sentence, _words, logits);
        float share = contents.Manifest.Calibration.NetworkShare;
        double scale = share / (1.0 - share);
        IEnumerable<ExplainedFeature> windows = Enumerable.Range(0, network.Shape.Filters)
            .Where(filter => _scorer.Answers[filter] > 0)
            .GroupBy(_scorer.FirstTokenOf)
            .OrderBy(window => window.Key)
            .Select(window => Feature(text, sentence, offset, window.Key, [.. window], scale));
        return new NetworkVote(logits, [.. network.OutputBias.Select(bias => bias * scale)], [.. windows]);
    }

    private ExplainedFeature Feature(string text, AnalysedSentence sentence, int offset, int firstToken, int[] filters, double scale)
    {
        int first = Math.Max(0, firstToken), last = Math.Min(sentence.Tokens.Count, firstToken + network.Shape.Window) - 1;
        (int start, int end) = (sentence.Tokens[first].Start, sentence.Tokens[last].End);
        double Contribution(int label) => filters.Sum(filter => _scorer.Answers[filter] * (double)network.Output[(label * network.Shape.Filters) + filter]) * scale;
        return new ExplainedFeature
        {
            Channel = FeatureChannel.Network,
            Name = text[start..end],
            Start = offset + start,
            End = offset + end,
            IsOfWholeSentence = false,
            Contributions = [.. Enumerable.Range(0, network.Labels).Select(Contribution)],
        };
    }
}
