namespace Classifier.Prediction.Model;

/// <summary>From what confidence on a label is given.</summary>
public sealed record LabelThreshold
{
    /// <summary>Least confidence, from 0 to 1; null where no confidence was enough, so that the label is never given.</summary>
    public required double? MinimumConfidence { get; init; }

    /// <summary>Precision of the predictions kept, where the threshold was tuned on rows.</summary>
    public double? Precision { get; init; }

    /// <summary>Recall of the predictions kept, where the threshold was tuned on rows.</summary>
    public double? Recall { get; init; }

    /// <summary>Number of predictions kept, where the threshold was tuned on rows.</summary>
    public int? Predictions { get; init; }

    /// <summary>Whether every number is one that it can be.</summary>
    internal bool IsSound => IsShare(MinimumConfidence) && IsShare(Precision) && IsShare(Recall) && Predictions is null or >= 0;

    private static bool IsShare(double? value) => value is null or (>= 0 and <= 1);
}
