using Classifier.Prediction;

namespace Classifier.Training.Evaluation;

/// <summary>How an evaluation is made.</summary>
public sealed record EvaluationOptions
{
    /// <summary>Bootstrap resamples for the intervals. From 0 (no intervals) to 100,000; default 1,000.</summary>
    public int Resamples { get; init; } = 1_000;

    /// <summary>Seed of the resampling; the same seed and rows give the same intervals. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Level of the intervals. From 0.5 to 0.999; default 0.95.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>Bins of equal width for the calibration error. From 2 to 100; default 15, as Guo et al. (2017) have it.</summary>
    public int CalibrationBins { get; init; } = 15;

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it, its value and the rule.</exception>
    public void Validate()
    {
        Guard.Between(Resamples, 0, 100_000, nameof(Resamples));
        Guard.Between(Level, 0.5, 0.999, nameof(Level));
        Guard.Between(CalibrationBins, 2, 100, nameof(CalibrationBins));
    }
}
