namespace Classifier.Training.Data;

/// <summary>
/// Deals whole articles into folds so that every fold has nearly the same number of rows of every label: articles in random order,
/// those with the rarest labels first, each to the fold that lacks its labels most.
/// </summary>
public static class ArticleSplit
{
    /// <summary>Deals the articles into <paramref name="folds"/> folds of the same size.</summary>
    /// <returns>For each row of <see cref="ArticleGroups.Rows"/> its fold, from 0.</returns>
    public static int[] Folds(ArticleGroups groups, int folds, int seed) =>
        Deal(groups, [.. Enumerable.Repeat(1.0 / folds, folds)], seed);

    /// <summary>Holds out a share of the articles for testing.</summary>
    /// <param name="groups">The rows.</param>
    /// <param name="testShare">Share of the rows to hold out, above 0 and below 1.</param>
    /// <param name="seed">Seed of the random order.</param>
    /// <returns>For each row whether it is held out.</returns>
    public static bool[] HoldOut(ArticleGroups groups, double testShare, int seed) =>
        [.. Deal(groups, [1 - testShare, testShare], seed).Select(part => part == 1)];

    private static int[] Deal(ArticleGroups groups, double[] shares, int seed)
    {
        string[] labels = [.. groups.Rows.Select(r => r.Label).Distinct().Order(StringComparer.Ordinal)];
        var indexOf = labels.Index().ToDictionary(l => l.Item, l => l.Index);
        int[] total = new int[labels.Length];
        foreach (LabelledSentence row in groups.Rows)
            total[indexOf[row.Label]]++;

        int[][] counts = [.. groups.Articles.Select(range => Count(groups, range, indexOf))];
        int[] order = [.. Enumerable.Range(0, counts.Length)];
        new Random(seed).Shuffle(order);
        // Articles with many rare rows are hardest to place, so they go first; the random order decides among equals.
        order = [.. order.OrderByDescending(a => counts[a].Index().Sum(c => c.Item / (double)total[c.Index]))];

        double[][] wanted = [.. shares.Select(share => total.Select(t => t * share).ToArray())];
        int[] part = new int[counts.Length];
        foreach (int article in order)
        {
            int best = 0;
            double bestGain = double.NegativeInfinity;
            for (int candidate = 0; candidate < shares.Length; candidate++)
            {
                double gain = Gain(counts[article], wanted[candidate], total);
                if (gain > bestGain)
                    (best, bestGain) = (candidate, gain);
            }

            part[article] = best;
            for (int label = 0; label < total.Length; label++)
                wanted[best][label] -= counts[article][label];
        }

        int[] byRow = new int[groups.Rows.Count];
        foreach ((int article, Range range) in groups.Articles.Index())
            Array.Fill(byRow, part[article], range.Start.Value, range.End.Value - range.Start.Value);
        return byRow;
    }

    /// <summary>By how much putting an article into a part lessens the sum of squared relative shortfalls.</summary>
    private static double Gain(int[] counts, double[] wanted, int[] total)
    {
        double gain = 0;
        for (int label = 0; label < total.Length; label++)
        {
            double before = wanted[label] / total[label];
            double after = (wanted[label] - counts[label]) / total[label];
            gain += (before * before) - (after * after);
        }

        return gain;
    }

    private static int[] Count(ArticleGroups groups, Range range, Dictionary<string, int> indexOf)
    {
        int[] counts = new int[indexOf.Count];
        for (int row = range.Start.Value; row < range.End.Value; row++)
            counts[indexOf[groups.Rows[row].Label]]++;
        return counts;
    }
}
