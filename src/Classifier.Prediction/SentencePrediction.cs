namespace Classifier.Prediction;

/// <summary>A sentence and what the model makes of it.</summary>
public sealed record SentencePrediction
{
    /// <summary>The sentence, a slice of the text as given.</summary>
    public required string Text { get; init; }

    /// <summary>Offset of its first UTF-16 code unit in the text as given; 0 for a loose sentence.</summary>
    public required int Start { get; init; }

    /// <summary>Its length in UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>Offset after its last UTF-16 code unit (exclusive).</summary>
    public int End => Start + Length;

    /// <summary>The most probable label.</summary>
    public required string Label { get; init; }

    /// <summary>The label's calibrated probability, from 0 to 1.</summary>
    public required float Confidence { get; init; }

    /// <summary>The words that earned the label; null where the model has not learned from marks of the label.</summary>
    public EvidenceSpan? Evidence { get; init; }

    /// <summary>All calibrated probabilities, in the order of <see cref="SentenceClassifier.Labels"/>; they sum to one.</summary>
    public required IReadOnlyList<float> Probabilities { get; init; }
}

/// <summary>An article's sentences and what the model makes of them.</summary>
/// <param name="Sentences">The sentences in text order; they do not overlap and cover all but white space.</param>
public sealed record ArticlePrediction(IReadOnlyList<SentencePrediction> Sentences);
