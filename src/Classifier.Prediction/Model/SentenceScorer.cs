using Classifier.Prediction.Features;
using Classifier.Prediction.Model.Network;

namespace Classifier.Prediction.Model;

/// <summary>
/// Scores the sentences of an article one by one with reused buffers; nothing is allocated once the buffers have grown. Not
/// thread-safe: one a thread, taken from a <see cref="ScorerPool"/>.
/// </summary>
internal sealed class SentenceScorer
{
    private readonly ModelContents _contents;
    private readonly FeatureExtractor _extractor;
    private readonly ArticleFeatures _article;
    private readonly FeatureBuffer _features = new();
    private readonly WordSlots _words;
    private readonly SlotList _found = new();
    private readonly SlotSet _slots;
    private readonly float[] _scores;
    private readonly NetworkScorer? _network;
    private readonly float[] _votes;
    private readonly EvidenceFinder _evidence;

    public SentenceScorer(ModelContents contents, FeatureExtractor extractor)
    {
        _contents = contents;
        _extractor = extractor;
        _words = new WordSlots(extractor, contents.Vocabulary);
        _article = new ArticleFeatures(extractor);
        _evidence = new EvidenceFinder(contents.Evidence, extractor.Index);
        _network = contents.Network is { } network ? new NetworkScorer(network, contents.Vocabulary.Count) : null;
        _votes = new float[contents.Network?.Labels ?? 0];
        _slots = new SlotSet(contents.Vocabulary.Count);
        _scores = new float[contents.Model.Stride];
    }

    /// <summary>Begins an article, or a part of one.</summary>
    /// <param name="position">Place in the article of the sentence to come, from 0; <see cref="Loose"/> for a loose sentence.</param>
    public void Begin(int position = 0) => _article.Begin(position);

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
        return _contents.Model.Probabilities(_scores, NetworkLogits(text), probabilities);
    }

    /// <summary>The network's logits of the sentence scored last; empty where the model has no network.</summary>
    /// <param name="text">The sentence.</param>
    public ReadOnlySpan<float> NetworkLogits(ReadOnlySpan<char> text)
    {
        _network?.Score(text, _article.Current, _words, _votes);
        return _votes;
    }

    /// <summary>The linear model's scores of the next sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="next">The one after it; empty for none.</param>
    /// <param name="scores">Room for <see cref="LinearModel.Stride"/> floats.</param>
    public void RawScore(ReadOnlySpan<char> text, ReadOnlySpan<char> next, Span<float> scores)
    {
        SentenceContext context = _article.Advance(text, next);
        _features.Clear();
        _found.Clear();
        FeatureBuffer.Sink sink = _features.Collector;
        _extractor.ExtractAllButWords(text, _article.Current, context, ref sink);
        _found.Take(_contents.Vocabulary.FindAll(_features.Hashes, _found.Reserve(_features.Hashes.Length)));
        _words.AddAll(text, _article.Current, _found);
        _contents.Model.Score(_slots.Distinct(_found.Slots), scores);
    }

    /// <summary>Where in the sentence scored last the words stand that earned it a label.</summary>
    /// <param name="label">The label's number.</param>
    /// <returns>Null where the model has not learned from marks of the label.</returns>
    public Range? FindEvidence(int label) => _evidence.Find(_article.Current, label);
}
