using Classifier.Training.Evaluation;

namespace Classifier.Training.Reports;

/// <summary>All that the page of an evaluation shows. What is empty or null is left out of the page.</summary>
public sealed record EvaluationReport
{
    /// <summary>The heading.</summary>
    public required string Title { get; init; }

    /// <summary>The measures.</summary>
    public required EvaluationResult Result { get; init; }

    /// <summary>The model in words: name and value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Model { get; init; } = [];

    /// <summary>The data in words: name and value.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Data { get; init; } = [];

    /// <summary>One curve a label, in the order of the result's labels.</summary>
    public IReadOnlyList<PrecisionRecallCurve> Curves { get; init; } = [];

    /// <summary>Coverage against accuracy.</summary>
    public IReadOnlyList<CoveragePoint> Coverage { get; init; } = [];

    /// <summary>Thresholds for a wished precision.</summary>
    public ThresholdTable? Thresholds { get; init; }

    /// <summary>Slices, worst first.</summary>
    public IReadOnlyList<Slice> Slices { get; init; } = [];

    /// <summary>How often which label was taken for which.</summary>
    public IReadOnlyList<ConfusedPair> Confusions { get; init; } = [];

    /// <summary>The most confident mistakes.</summary>
    public IReadOnlyList<JudgedSentence> Mistakes { get; init; } = [];

    /// <summary>The least certain sentences.</summary>
    public IReadOnlyList<JudgedSentence> Doubts { get; init; } = [];

    /// <summary>Cross-validation.</summary>
    public CrossValidationSummary? CrossValidation { get; init; }

    /// <summary>Learning curve.</summary>
    public LearningCurve? LearningCurve { get; init; }

    /// <summary>The label that stands for nothing, shown in grey. Default "none".</summary>
    public string? BackgroundLabel { get; init; } = "none";
}

/// <summary>A sentence with its true and its predicted label.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Truth">The true label.</param>
/// <param name="Predicted">The predicted label.</param>
/// <param name="Confidence">Its probability, from 0 to 1.</param>
/// <param name="Cues">What spoke for and against the predicted label; offsets are into the sentence.</param>
public sealed record JudgedSentence(
    string Text, string Source, string Truth, string Predicted, double Confidence, IReadOnlyList<CueSpan> Cues);
