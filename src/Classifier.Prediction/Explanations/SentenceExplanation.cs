namespace Classifier.Prediction.Explanations;

/// <summary>
/// Why the model labels a sentence as it does. This is no estimate: the score of a label is its bias plus the contributions of all
/// features, and so is it the bias plus the contributions of all cues.
/// </summary>
/// <remarks>
/// The score is that of the linear model, and where there is a network, its logit times
/// <c>NetworkShare / (1 - NetworkShare)</c> on top of it, so that both votes are on the scale of the first. What a network's filter adds
/// comes from the one window of words that it answers most to; the features of <see cref="Features.FeatureChannel.Network"/> are these windows.
/// </remarks>
public sealed record SentenceExplanation
{
    /// <summary>The sentence and what the model makes of it.</summary>
    public required SentencePrediction Prediction { get; init; }

    /// <summary>The model's labels, in the order of all other lists.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The score of each label before anything is read.</summary>
    public required IReadOnlyList<double> Biases { get; init; }

    /// <summary>The score of each label: its bias plus all contributions.</summary>
    public required IReadOnlyList<double> Scores { get; init; }

    /// <summary>All features of the sentence that the model knows, in the order in which they were found.</summary>
    public required IReadOnlyList<ExplainedFeature> Features { get; init; }

    /// <summary>The same merged into readable pieces: those of the text in its order, then those of the whole sentence.</summary>
    public required IReadOnlyList<ExplainedCue> Cues { get; init; }
}
