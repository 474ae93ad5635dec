using Classifier.Training.Data;

namespace Classifier.Training.Fitting;

/// <summary>
/// A random sample of whole articles of many rows: what gains little from more rows (calibration, the proof that the model agrees with
/// ML.NET, the weights that the fitting begins with) is done on it alone.
/// </summary>
internal static class RowSample
{
    /// <summary>
    /// The rows of each label that the sample has at least, where there are so many: fewer would not do for the folds of a
    /// cross-validation. Labels that are rare among very many rows have somewhat more than their share because of it.
    /// </summary>
    public const int LeastRowsOfLabel = 50;

    /// <summary>Draws a sample. The same rows and seed give the same.</summary>
    /// <param name="rows">All rows, in canonical order.</param>
    /// <param name="size">How many rows the sample has; a few more, since articles stay whole.</param>
    /// <param name="seed">Seed of the choice.</param>
    /// <returns>The numbers of the sample's rows, ascending; null where there are no more rows than it would have.</returns>
    public static int[]? Of(IReadOnlyList<LabelledSentence> rows, int size, int seed)
    {
        if (rows.Count <= size)
            return null;
        ArticleGroups groups = ArticleGroups.OfOrdered(rows);
        Range[] order = [.. groups.Articles];
        new Random(seed).Shuffle(order);
        bool[] taken = new bool[rows.Count];
        int count = 0;
        foreach (Range article in order.TakeWhile(_ => count < size))
        {
            (int start, int length) = article.GetOffsetAndLength(rows.Count);
            Array.Fill(taken, true, start, length);
            count += length;
        }

        TakeRareLabels(groups, taken);
        return [.. Enumerable.Range(0, rows.Count).Where(row => taken[row])];
    }

    private static void TakeRareLabels(ArticleGroups groups, bool[] taken)
    {
        var counts = groups.Rows.GroupBy(r => r.Label, StringComparer.Ordinal).ToDictionary(g => g.Key, _ => 0, StringComparer.Ordinal);
        for (int row = 0; row < taken.Length; row++)
        {
            if (taken[row])
                counts[groups.Rows[row].Label]++;
        }

        foreach (Range article in groups.Articles)
        {
            (int from, int to) = (article.Start.Value, article.End.Value);
            if (taken[from] || !Enumerable.Range(from, to - from).Any(row => counts[groups.Rows[row].Label] < LeastRowsOfLabel))
                continue;
            for (int row = from; row < to; row++)
            {
                taken[row] = true;
                counts[groups.Rows[row].Label]++;
            }
        }
    }
}
