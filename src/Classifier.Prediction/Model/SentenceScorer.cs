using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>
/// Scores the sentences of an article one by one with reused buffers; nothing is allocated once the buffers have grown. Not
/// thread-safe: one a thread, taken from a <see cref="ScorerPool"/>.
/// </summary>
internal sealed class SentenceScorer
{
    private readonly ModelContents _contents;
    private readonly ArticleFeatures _features;
    private readonly SlotSet _slots;
    private readonly float[] _scores;

    public SentenceScorer(ModelContents contents, FeatureExtractor extractor)
    {
        _contents = contents;
        _features = new ArticleFeatures(extractor);
        _slots = new SlotSet(contents.Vocabulary);
        _scores = new float[contents.Model.Stride];
    }

    /// <summary>Begins an article, or a part of one.</summary>
    /// <param name="position">Place in the article of the sentence to come, from 0; <see cref="Loose"/> for a loose sentence.</param>
    public void Begin(int position = 0) => _features.Begin(position);

    /// <summary>The position of a sentence that has no surroundings.</summary>
    public const int Loose = -1;

    /// <summary>Scores the next sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="next">The one after it; empty for none.</param>
    /// <param name="probabilities">Room for one probability a label.</param>
    /// <returns>The index of the most probable label.</returns>
    public int Score(ReadOnlySpan<char> text, ReadOnlySpan<char> next, Span<float> probabilities)
    {
        RawScore(text, next, _scores);
        return _contents.Model.Probabilities(_scores, probabilities);
    }

    /// <summary>The scores of the next sentence before calibration.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="next">The one after it; empty for none.</param>
    /// <param name="scores">Room for <see cref="LinearModel.Stride"/> floats.</param>
    public void RawScore(ReadOnlySpan<char> text, ReadOnlySpan<char> next, Span<float> scores)
    {
        _slots.Clear();
        var sink = new SlotSink(_slots);
        _features.Extract(text, next, ref sink);
        _contents.Model.Score(_slots.Members, scores);
    }

    private readonly struct SlotSink(SlotSet slots) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end) => slots.Add(hash);
    }
}
