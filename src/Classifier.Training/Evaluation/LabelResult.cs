namespace Classifier.Training.Evaluation;

/// <summary>How well one label is found, against all others.</summary>
public sealed record LabelResult
{
    /// <summary>The label's name.</summary>
    public required string Label { get; init; }

    /// <summary>Rows that truly have it.</summary>
    public required long Support { get; init; }

    /// <summary>Rows that were given it.</summary>
    public required long Predicted { get; init; }

    /// <summary>See <see cref="ConfusionMatrix.Precision"/>.</summary>
    public required Estimate Precision { get; init; }

    /// <summary>See <see cref="ConfusionMatrix.Recall"/>.</summary>
    public required Estimate Recall { get; init; }

    /// <summary>See <see cref="ConfusionMatrix.F1"/>.</summary>
    public required Estimate F1 { get; init; }

    /// <summary>
    /// Average precision of the ranking by the label's probability, from 0 to 1: the sum over thresholds of precision times the
    /// gain in recall, without interpolation (as scikit-learn). Undefined where no row has the label.
    /// </summary>
    public required Estimate AveragePrecision { get; init; }

    /// <summary>
    /// Area under the receiver operating characteristic, from 0 to 1: the chance that a row with the label gets a higher probability
    /// for it than one without, ties counting half (Hanley and McNeil 1982). Undefined where no row, or every row, has the label.
    /// </summary>
    public required Estimate RocAuc { get; init; }
}
