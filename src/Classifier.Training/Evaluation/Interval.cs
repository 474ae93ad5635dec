namespace Classifier.Training.Evaluation;

/// <summary>A confidence interval, both ends included.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end, at least <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether a value lies in the interval.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>The percentile interval of resampled values (Efron and Tibshirani 1993, chapter 13).</summary>
    /// <param name="values">One value a resample; NaN where the measure was undefined on it.</param>
    /// <param name="level">Share of the values that the interval spans, such as 0.95.</param>
    /// <returns>The interval; null where the measure was undefined on more than half of the resamples.</returns>
    internal static Interval? Of(IEnumerable<double> values, double level)
    {
        double[] all = [.. values];
        double[] sorted = [.. all.Where(v => !double.IsNaN(v)).Order()];
        if (sorted.Length == 0 || sorted.Length * 2 < all.Length)
            return null;
        return new Interval(Quantile(sorted, (1 - level) / 2), Quantile(sorted, (1 + level) / 2));
    }

    /// <summary>The quantile by linear interpolation (definition 7 of Hyndman and Fan 1996).</summary>
    private static double Quantile(double[] sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }
}
