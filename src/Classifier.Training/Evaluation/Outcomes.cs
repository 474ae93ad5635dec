using Classifier.Training.Data;

namespace Classifier.Training.Evaluation;

/// <summary>The judged rows as columns, article by article, with all that the measures need of each.</summary>
internal sealed class Outcomes
{
    /// <summary>Least distance that a probability keeps from 0 and 1 in the log-loss: the precision of a float.</summary>
    private const double Least = 1.1920929e-7;

    private Outcomes(IReadOnlyList<string> labels, ScoredRow[] rows, int[] articleOf, int articles)
    {
        Labels = labels;
        Rows = rows;
        ArticleOf = articleOf;
        Articles = articles;
        Truth = [.. rows.Select(r => r.Truth)];
        Predicted = [.. rows.Select(r => r.Predicted)];
        Confidence = [.. rows.Select(r => (double)r.Confidence)];
        LogLoss = [.. rows.Select(LogLossOf)];
        Brier = [.. rows.Select(BrierOf)];
    }

    /// <summary>The model's labels.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The judged rows, article by article.</summary>
    public ScoredRow[] Rows { get; }

    /// <summary>For each row its article, ascending from 0.</summary>
    public int[] ArticleOf { get; }

    /// <summary>Number of articles.</summary>
    public int Articles { get; }

    public int[] Truth { get; }

    public int[] Predicted { get; }

    public double[] Confidence { get; }

    public double[] LogLoss { get; }

    public double[] Brier { get; }

    /// <summary>Takes the rows whose label the model knows.</summary>
    /// <exception cref="ArgumentException">A row does not fit the labels.</exception>
    /// <exception cref="DataException">No row's label is known.</exception>
    public static Outcomes Of(IReadOnlyList<string> labels, IReadOnlyList<ScoredRow> rows)
    {
        foreach (ScoredRow row in rows)
            Check(labels, row);

        // The order of articles, and with it every interval, must not depend on the order of the files.
        // Rows of no article are articles of their own, told apart by their number.
        ScoredRow[][] byArticle =
        [
            .. rows.Where(r => r.IsKnown)
                .Index()
                .GroupBy(r => r.Item.Row.Article ?? (object)r.Index)
                .OrderBy(g => g.Key is string ? 0 : 1)
                .ThenBy(g => g.Key as string, StringComparer.Ordinal)
                .Select(g => g.Select(r => r.Item).ToArray()),
        ];
        if (byArticle.Length == 0)
        {
            throw new DataException(
                $"There is nothing to evaluate: {rows.Count} rows, and none has a label that the model knows ({string.Join(", ", labels)}).");
        }

        int[] articleOf = [.. byArticle.Index().SelectMany(a => Enumerable.Repeat(a.Index, a.Item.Length))];
        return new Outcomes(labels, [.. byArticle.SelectMany(a => a)], articleOf, byArticle.Length);
    }

    private static void Check(IReadOnlyList<string> labels, ScoredRow row)
    {
        if (row.Probabilities.Length != labels.Count)
            throw new ArgumentException($"{row.Row.Source}: the row has {row.Probabilities.Length} probabilities; the model has {labels.Count} labels.");
        if (row.Truth < -1 || row.Truth >= labels.Count)
            throw new ArgumentException($"{row.Row.Source}: the row's label is number {row.Truth}; it must be from 0 to {labels.Count - 1}, or -1.");
        if (!row.Probabilities.All(p => p is >= 0 and <= 1) || !(row.Probabilities.Sum() > 0))
            throw new ArgumentException($"{row.Row.Source}: the row's probabilities must be from 0 to 1, and not all 0.");
    }

    private static double LogLossOf(ScoredRow row)
    {
        double share = row.Probabilities[row.Truth] / row.Probabilities.Sum(p => (double)p);
        return -Math.Log(Math.Clamp(share, Least, 1 - Least));
    }

    private static double BrierOf(ScoredRow row) =>
        row.Probabilities.Index().Sum(p => Math.Pow(p.Item - (p.Index == row.Truth ? 1.0 : 0.0), 2));
}
