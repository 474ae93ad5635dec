namespace Classifier.Training.Evaluation;

/// <summary>
/// Draws articles with replacement and measures each draw (cluster bootstrap, Davison and Hinkley 1997, section 3.8): sentences of
/// one article resemble each other, so drawing sentences one by one would give intervals that are too narrow.
/// </summary>
internal static class ArticleBootstrap
{
    /// <summary>Measures every resample.</summary>
    /// <param name="articles">Number of articles to draw from, and to draw.</param>
    /// <param name="resamples">Number of draws.</param>
    /// <param name="seed">Seed; the result does not depend on the number of processors.</param>
    /// <param name="measure">
    /// Measures a draw, given its number and how often it has each article. Called on several threads; must not keep the weights.
    /// </param>
    /// <param name="cancellation">Stops it.</param>
    public static double[][] Run(int articles, int resamples, int seed, Func<int, int[], double[]> measure, CancellationToken cancellation = default)
    {
        if (articles < 2)
            return [];
        var random = new Random(seed);
        int[] seeds = [.. Enumerable.Range(0, resamples).Select(_ => random.Next())];
        double[][] measured = new double[resamples][];
        Parallel.For(
            0,
            resamples,
            new ParallelOptions { CancellationToken = cancellation },
            () => new int[articles],
            (resample, _, weights) =>
            {
                Draw(weights, new Random(seeds[resample]));
                measured[resample] = measure(resample, weights);
                return weights;
            },
            _ => { });
        return measured;
    }

    /// <summary>Turns measured resamples into estimates.</summary>
    /// <param name="values">The measures on the data themselves.</param>
    /// <param name="resampled">The same measures on each resample.</param>
    /// <param name="level">Level of the intervals.</param>
    public static Estimate[] Estimates(double[] values, double[][] resampled, double level) =>
        [.. values.Select((value, i) => new Estimate(value, double.IsNaN(value) ? null : Interval.Of(resampled.Select(r => r[i]), level)))];

    private static void Draw(int[] weights, Random random)
    {
        Array.Clear(weights);
        for (int draw = 0; draw < weights.Length; draw++)
            weights[random.Next(weights.Length)]++;
    }
}
