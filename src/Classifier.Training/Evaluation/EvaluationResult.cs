namespace Classifier.Training.Evaluation;

/// <summary>How good a model is on labelled rows.</summary>
/// <remarks>
/// All measures are over the rows whose label the model knows; rows with other labels are counted in <see cref="UnknownLabels"/>.
/// </remarks>
public sealed record EvaluationResult
{
    /// <summary>Rows that were judged.</summary>
    public required int Rows { get; init; }

    /// <summary>Articles that the judged rows come from; a loose row counts as one. The intervals resample these.</summary>
    public required int Articles { get; init; }

    /// <summary>How the evaluation was made.</summary>
    public required EvaluationOptions Options { get; init; }

    /// <summary>One result a label, in the model's order.</summary>
    public required IReadOnlyList<LabelResult> Labels { get; init; }

    /// <summary>Mean over the labels that are true or predicted at least once.</summary>
    public required AverageResult Macro { get; init; }

    /// <summary>Over all decisions together; with one label a row all three equal the accuracy.</summary>
    public required AverageResult Micro { get; init; }

    /// <summary>Mean over the labels, weighted by their rows.</summary>
    public required AverageResult Weighted { get; init; }

    /// <summary>Mean <see cref="LabelResult.AveragePrecision"/> of the labels for which it is defined.</summary>
    public required Estimate MacroAveragePrecision { get; init; }

    /// <summary>Mean <see cref="LabelResult.RocAuc"/> of the labels for which it is defined.</summary>
    public required Estimate MacroRocAuc { get; init; }

    /// <summary>See <see cref="ConfusionMatrix.Accuracy"/>.</summary>
    public required Estimate Accuracy { get; init; }

    /// <summary>See <see cref="ConfusionMatrix.BalancedAccuracy"/>.</summary>
    public required Estimate BalancedAccuracy { get; init; }

    /// <summary>See <see cref="ConfusionMatrix.MatthewsCorrelation"/>.</summary>
    public required Estimate MatthewsCorrelation { get; init; }

    /// <summary>See <see cref="ConfusionMatrix.CohensKappa"/>.</summary>
    public required Estimate CohensKappa { get; init; }

    /// <summary>
    /// Mean negative natural logarithm of the true label's probability, from 0; less is better. Probabilities are scaled to sum to 1
    /// and kept at least 1.2e-7 (the precision of a float) away from 0 and 1.
    /// </summary>
    public required Estimate LogLoss { get; init; }

    /// <summary>Mean over the rows of the squared error summed over all labels, from 0 to 2 (Brier 1950); less is better.</summary>
    public required Estimate BrierScore { get; init; }

    /// <summary>
    /// Expected calibration error, from 0 to 1 (Guo et al. 2017): mean gap between confidence and accuracy over
    /// <see cref="Calibration"/>, weighted by rows; less is better.
    /// </summary>
    public required Estimate CalibrationError { get; init; }

    /// <summary>True against predicted labels.</summary>
    public required ConfusionMatrix Confusion { get; init; }

    /// <summary>Confidence against accuracy, in bins of equal width from 0 to 1; empty bins included.</summary>
    public required IReadOnlyList<CalibrationBin> Calibration { get; init; }

    /// <summary>Labels of the data that the model does not know, with the number of their rows; those rows are not judged.</summary>
    public required IReadOnlyDictionary<string, int> UnknownLabels { get; init; }

    /// <summary>Labels of the model that no row has; what is said of them says nothing.</summary>
    public required IReadOnlyList<string> AbsentLabels { get; init; }

    /// <summary>The measures over all labels by name, as in the JSON.</summary>
    public IReadOnlyList<KeyValuePair<string, Estimate>> Measures =>
    [
        new("accuracy", Accuracy),
        new("balancedAccuracy", BalancedAccuracy),
        new("macroPrecision", Macro.Precision),
        new("macroRecall", Macro.Recall),
        new("macroF1", Macro.F1),
        new("microPrecision", Micro.Precision),
        new("microRecall", Micro.Recall),
        new("microF1", Micro.F1),
        new("weightedPrecision", Weighted.Precision),
        new("weightedRecall", Weighted.Recall),
        new("weightedF1", Weighted.F1),
        new("macroAveragePrecision", MacroAveragePrecision),
        new("macroRocAuc", MacroRocAuc),
        new("matthewsCorrelation", MatthewsCorrelation),
        new("cohensKappa", CohensKappa),
        new("logLoss", LogLoss),
        new("brierScore", BrierScore),
        new("calibrationError", CalibrationError),
    ];
}
