namespace Classifier.Training.Evaluation;

/// <summary>How good models are that were trained on a share of the rows.</summary>
/// <param name="Share">Share of the training rows, above 0 and at most 1.</param>
/// <param name="Rows">Mean number of training rows.</param>
/// <param name="MacroF1">Macro-F1 on the held-out rows.</param>
/// <param name="Accuracy">Accuracy on the held-out rows.</param>
/// <param name="LogLoss">Log-loss on the held-out rows.</param>
public sealed record LearningCurvePoint(double Share, double Rows, Spread MacroF1, Spread Accuracy, Spread LogLoss);

/// <summary>How a model gets better with more training rows, and whether still more would help.</summary>
/// <param name="Points">By share, ascending.</param>
public sealed record LearningCurve(IReadOnlyList<LearningCurvePoint> Points)
{
    /// <summary>Sums up the trainings of a learning curve.</summary>
    /// <param name="trainings">For each training the share of rows, their number and the evaluation on the held-out rows.</param>
    public static LearningCurve Of(IEnumerable<(double Share, int Rows, EvaluationResult Result)> trainings) => new(
    [
        .. trainings.GroupBy(t => t.Share).OrderBy(g => g.Key).Select(g => new LearningCurvePoint(
            g.Key,
            g.Average(t => t.Rows),
            Spread.Of(g.Select(t => t.Result.Macro.F1.Value)),
            Spread.Of(g.Select(t => t.Result.Accuracy.Value)),
            Spread.Of(g.Select(t => t.Result.LogLoss.Value)))),
    ]);
}
