using Classifier.Prediction.Model;

namespace Classifier.Prediction;

/// <summary>
/// A labelled sentence as it passes by in <see cref="ScoredSentences"/>; valid until the next one is asked for. Nothing in it was
/// allocated.
/// </summary>
public readonly ref struct ScoredSentence
{
    private readonly SentenceScorer _scorer;

    internal ScoredSentence(SentenceScorer scorer, ReadOnlySpan<char> text, int start, int position, int label, ReadOnlySpan<float> probabilities)
    {
        _scorer = scorer;
        Text = text;
        Start = start;
        Position = position;
        Label = label;
        Probabilities = probabilities;
    }

    /// <summary>The sentence, a slice of the text as given.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Offset of its first UTF-16 code unit in the text as given.</summary>
    public int Start { get; }

    /// <summary>Offset after its last UTF-16 code unit (exclusive).</summary>
    public int End => Start + Text.Length;

    /// <summary>Its place in the article, from 0.</summary>
    public int Position { get; }

    /// <summary>Index in <see cref="SentenceClassifier.Labels"/> of the most probable label.</summary>
    public int Label { get; }

    /// <summary>The label's calibrated probability, from 0 to 1.</summary>
    public float Confidence => Probabilities[Label];

    /// <summary>All calibrated probabilities, in the order of <see cref="SentenceClassifier.Labels"/>; they sum to one.</summary>
    public ReadOnlySpan<float> Probabilities { get; }

    /// <summary>Finds the words that earned the label, which costs about as much again as labelling; still nothing is allocated.</summary>
    /// <returns>Where they stand in <see cref="Text"/>; null where the model has not learned from marks of the label.</returns>
    public Range? FindEvidence() => _scorer.FindEvidence(Label);
}
