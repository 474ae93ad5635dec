namespace Classifier.Training.Evaluation;

/// <summary>How often one label was taken for another, with the most confident examples.</summary>
/// <param name="Truth">The true label.</param>
/// <param name="Predicted">The label given.</param>
/// <param name="Count">How often.</param>
/// <param name="Examples">The most confident of them.</param>
public sealed record ConfusedPair(string Truth, string Predicted, int Count, IReadOnlyList<ScoredRow> Examples);

/// <summary>Finds the rows that are worth a look. Rows whose label the model does not know are left out throughout.</summary>
public static class Mistakes
{
    /// <summary>The rows labelled wrongly, the most confident first.</summary>
    public static IReadOnlyList<ScoredRow> MostConfident(IReadOnlyList<ScoredRow> rows, int count) =>
        [.. Wrong(rows).Take(count)];

    /// <summary>The rows, right or wrong, whose two most probable labels lie nearest together (Scheffer et al. 2001), nearest first.</summary>
    public static IReadOnlyList<ScoredRow> LeastCertain(IReadOnlyList<ScoredRow> rows, int count) =>
        [.. rows.Where(r => r.IsKnown).OrderBy(Margin).Take(count)];

    /// <summary>The pairs of labels that are confused, the most frequent first.</summary>
    /// <param name="labels">The model's labels.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="examples">Most examples a pair.</param>
    public static IReadOnlyList<ConfusedPair> ByPair(IReadOnlyList<string> labels, IReadOnlyList<ScoredRow> rows, int examples) =>
    [
        .. Wrong(rows)
            .GroupBy(r => (r.Truth, r.Predicted))
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key)
            .Select(g => new ConfusedPair(labels[g.Key.Truth], labels[g.Key.Predicted], g.Count(), [.. g.Take(examples)])),
    ];

    private static IOrderedEnumerable<ScoredRow> Wrong(IReadOnlyList<ScoredRow> rows) =>
        rows.Where(r => r.IsKnown && !r.IsCorrect).OrderByDescending(r => r.Confidence);

    private static double Margin(ScoredRow row)
    {
        float[] sorted = [.. row.Probabilities.OrderDescending()];
        return sorted.Length < 2 ? 1 : sorted[0] - sorted[1];
    }
}
