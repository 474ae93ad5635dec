using Classifier.Prediction.Explanations;
using Classifier.Prediction.Model;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Reports;

/// <summary>All that the page of an evaluation shows. What is empty or null is left out of the page.</summary>
public sealed record EvaluationReport
{
    private const int ReasonsShown = 4;

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
    public IReadOnlyList<JudgedPair> Confusions { get; init; } = [];

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

    /// <summary>Measures a model and gathers what the page shows: all but model, data, cross-validation and learning curve.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="labels">The model's labels.</param>
    /// <param name="rows">Rows that the model was not trained on.</param>
    /// <param name="explain">Explains a row; null for no highlights and reasons.</param>
    /// <param name="options">How to evaluate.</param>
    /// <param name="examples">Most sentences in each list. Default 25.</param>
    /// <param name="goal">What thresholds are tuned for. Default: a precision of 0.9.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or a row does not fit the labels.</exception>
    /// <exception cref="Data.DataException">No row has a label that the model knows.</exception>
    public static EvaluationReport Of(
        string title,
        IReadOnlyList<string> labels,
        IReadOnlyList<ScoredRow> rows,
        Func<ScoredRow, SentenceExplanation>? explain = null,
        EvaluationOptions? options = null,
        int examples = 25,
        ThresholdGoal? goal = null)
    {
        return new EvaluationReport
        {
            Title = title,
            Result = Evaluator.Evaluate(labels, rows, options),
            Curves = PrecisionRecallCurve.OfAll(labels, rows),
            Coverage = CoveragePoint.Curve(labels, rows),
            Thresholds = ThresholdTuner.Tune(labels, rows, goal ?? ThresholdGoal.OfPrecision(0.9)),
            Slices = Slicer.Measure(labels, rows, dimensions: null, options),
            Confusions = [.. Evaluation.Mistakes.ByPair(labels, rows, examples: 1).Select(p => new JudgedPair(p.Truth, p.Predicted, p.Count, [.. p.Examples.Select(Judge)]))],
            Mistakes = [.. Evaluation.Mistakes.MostConfident(rows, examples).Select(Judge)],
            Doubts = [.. Evaluation.Mistakes.LeastCertain(rows, examples).Select(Judge)],
        };

        JudgedSentence Judge(ScoredRow row)
        {
            string place = (row.Row.Source with { File = Path.GetFileName(row.Row.Source.File) }).ToString();
            var judged = new JudgedSentence(row.Row.Text, place, labels[row.Truth], labels[row.Predicted], row.Confidence);
            return explain?.Invoke(row) is not { } explanation ? judged : judged with
            {
                Cues = CueSpan.AllOf(explanation, row.Predicted),
                Reasons = WeightedCue.Strongest(explanation, row.Predicted, ReasonsShown),
            };
        }
    }
}
