using Classifier.Prediction.Model;
using Classifier.Training.Data;

namespace Classifier.Training.Fitting;

/// <summary>The labels of a data set in ordinal order, and their numbers.</summary>
internal sealed class LabelSet
{
    private readonly Dictionary<string, int> _indexes;

    private LabelSet(string[] names)
    {
        Names = names;
        _indexes = names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);
    }

    /// <summary>The labels' names; the index is the label's number.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The labels of the given rows.</summary>
    /// <exception cref="DataException">There are fewer than two labels or too many, or one has fewer rows than there are folds.</exception>
    public static LabelSet Of(IReadOnlyList<LabelledSentence> rows, int folds)
    {
        var counts = rows.GroupBy(r => r.Label, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        if (counts.Count < 2)
        {
            throw new DataException(counts.Count == 0
                ? "The data has no rows; a model needs at least two labels with rows of each."
                : $"All rows have the label '{counts.Keys.First()}'; a model needs at least two labels.");
        }

        if (counts.Count > ModelLimits.Labels)
            throw new DataException($"The data has {counts.Count} labels; a model has at most {ModelLimits.Labels}. Is the label column the right one?");
        foreach ((string label, int count) in counts.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (count < folds)
                throw new DataException($"The label '{label}' has {count} row(s), fewer than the {folds} folds; add rows, merge labels, or use fewer folds.");
        }

        return new LabelSet([.. counts.Keys.Order(StringComparer.Ordinal)]);
    }

    /// <summary>The number of each row's label.</summary>
    public int[] IndexesOf(IReadOnlyList<LabelledSentence> rows) => [.. rows.Select(r => _indexes[r.Label])];

    /// <summary>Number of rows of each label, by number.</summary>
    public int[] SupportOf(int[] labels)
    {
        int[] support = new int[Names.Count];
        foreach (int label in labels)
            support[label]++;
        return support;
    }

    /// <summary>Makes sure that each label has a row.</summary>
    /// <exception cref="DataException">A label has none.</exception>
    public void RequireAll(int[] labels, string where)
    {
        int missing = Array.IndexOf(SupportOf(labels), 0);
        if (missing >= 0)
        {
            throw new DataException(
                $"The label '{Names[missing]}' has no row in {where}: it stands in too few articles to be split. Add articles with it, or use fewer folds or a smaller test share.");
        }
    }
}
