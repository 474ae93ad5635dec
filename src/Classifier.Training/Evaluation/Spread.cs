namespace Classifier.Training.Evaluation;

/// <summary>How a measure varies over repetitions.</summary>
/// <param name="Mean">Mean; NaN where the measure was undefined in all.</param>
/// <param name="StandardDeviation">Sample standard deviation (n - 1); NaN with fewer than two.</param>
/// <param name="Least">Least value.</param>
/// <param name="Greatest">Greatest value.</param>
/// <param name="Count">Number of repetitions in which the measure was defined.</param>
public sealed record Spread(double Mean, double StandardDeviation, double Least, double Greatest, int Count)
{
    /// <summary>Sums values up.</summary>
    /// <param name="values">One a repetition; NaN where undefined.</param>
    public static Spread Of(IEnumerable<double> values)
    {
        double[] defined = [.. values.Where(v => !double.IsNaN(v))];
        if (defined.Length == 0)
            return new Spread(double.NaN, double.NaN, double.NaN, double.NaN, 0);
        double mean = defined.Average();
        double variance = defined.Length < 2 ? double.NaN : defined.Sum(v => (v - mean) * (v - mean)) / (defined.Length - 1);
        return new Spread(mean, Math.Sqrt(variance), defined.Min(), defined.Max(), defined.Length);
    }
}
