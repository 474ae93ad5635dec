namespace Classifier.Training.Evaluation;

/// <summary>A measure on the data at hand, and how much it might differ on other articles of the same kind.</summary>
/// <param name="Value">The measure; NaN where it is undefined on the data.</param>
/// <param name="Interval">
/// Bootstrap interval; null where it is undefined: with fewer than two articles, without resamples, or where the measure itself is
/// undefined on most resamples.
/// </param>
public readonly record struct Estimate(double Value, Interval? Interval = null)
{
    /// <summary>Whether the measure is defined on the data.</summary>
    public bool IsDefined => !double.IsNaN(Value);
}
