namespace Classifier.Training.Evaluation;

/// <summary>
/// McNemar's test of whether two models are right equally often on the same rows (McNemar 1947), by the exact binomial distribution
/// at any number of rows.
/// </summary>
/// <param name="OnlyFirst">Rows that only the first model labels rightly.</param>
/// <param name="OnlySecond">Rows that only the second model labels rightly.</param>
/// <param name="PValue">
/// Two-sided: how likely a split at least this uneven is when both are right equally often, rows taken as independent; from 0 to 1,
/// and 1 where the models are right on the same rows.
/// </param>
public sealed record McNemarTest(int OnlyFirst, int OnlySecond, double PValue)
{
    /// <summary>Tests two counts.</summary>
    /// <param name="onlyFirst">Rows that only the first model labels rightly; at least 0.</param>
    /// <param name="onlySecond">Rows that only the second model labels rightly; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static McNemarTest Of(int onlyFirst, int onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        int trials = onlyFirst + onlySecond;
        // The terms of the binomial distribution underflow from about 1,000 trials on, so they are summed as logarithms.
        double logTerm = -trials * Math.Log(2), tail = 0;
        for (int successes = 0; successes <= Math.Min(onlyFirst, onlySecond); successes++)
        {
            tail += Math.Exp(logTerm);
            logTerm += Math.Log(trials - successes) - Math.Log(successes + 1);
        }

        return new McNemarTest(onlyFirst, onlySecond, Math.Min(1, 2 * tail));
    }
}
