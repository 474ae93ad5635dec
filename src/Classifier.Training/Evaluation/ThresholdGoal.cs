using Classifier.Prediction.Model;

namespace Classifier.Training.Evaluation;

/// <summary>What thresholds are tuned for.</summary>
public sealed record ThresholdGoal
{
    private ThresholdGoal()
    {
    }

    /// <summary>The best F1 of each label.</summary>
    public static ThresholdGoal BestF1 { get; } = new();

    /// <summary>The wished precision, above 0 and at most 1; null for the best F1.</summary>
    public double? Precision { get; private init; }

    /// <summary>What a table was tuned for; of one written by hand nobody knows.</summary>
    public static ThresholdGoal Of(ThresholdTable table) => new() { Precision = table.WishedPrecision };

    /// <summary>The goal in words.</summary>
    public override string ToString() => Precision is { } wished ? FormattableString.Invariant($"a precision of {wished:0.###}") : "the best F1 of each label";

    /// <summary>A precision that each label is to have, at the highest recall.</summary>
    /// <param name="precision">The precision, above 0 and at most 1.</param>
    /// <exception cref="ArgumentException">It is out of its range.</exception>
    public static ThresholdGoal OfPrecision(double precision) => precision is > 0 and <= 1
        ? new ThresholdGoal { Precision = precision }
        : throw new ArgumentException(FormattableString.Invariant($"The wished precision is {precision}; it must be above 0 and at most 1."));
}
