namespace Classifier.Training.Data.Checks;

/// <summary>Whether there are labels enough, rows enough of each, and none that drowns the others.</summary>
internal sealed class LabelCountCheck(DataCheckOptions options) : IDataCheck
{
    public void Run(CheckedRows rows, FindingCollector findings, CancellationToken cancellation)
    {
        var train = Group(rows.All.Take(rows.TrainCount));
        if (train.Count < 2)
            findings.Add(FindingCode.TooFewLabels, () => TooFew(train));
        foreach ((string label, List<LabelledSentence> own) in train.Where(l => l.Value.Count < options.Folds))
        {
            findings.Add(FindingCode.TooFewRows, () => DataFinding.About(
                own,
                FindingCode.TooFewRows,
                $"the label {Excerpt.Of(label)} has {own.Count} row(s), fewer than the {options.Folds} folds",
                "Add rows, merge labels, or use fewer folds.",
                options.Columns.Label));
        }

        if (train.Count >= 2)
            CheckBalance(train, findings);
        foreach ((string label, List<LabelledSentence> own) in Group(rows.All.Skip(rows.TrainCount)).Where(l => !train.ContainsKey(l.Key)))
        {
            findings.Add(FindingCode.UnknownTestLabel, () => DataFinding.About(
                own,
                FindingCode.UnknownTestLabel,
                $"the label {Excerpt.Of(label)} of {own.Count} test row(s) is not in the training set",
                "Correct it, or add training rows with it.",
                options.Columns.Label));
        }
    }

    private void CheckBalance(Dictionary<string, List<LabelledSentence>> labels, FindingCollector findings)
    {
        (string most, List<LabelledSentence> many) = labels.MaxBy(l => l.Value.Count);
        foreach ((string label, List<LabelledSentence> few) in labels.Where(l => many.Count > l.Value.Count * options.MaximumImbalance))
        {
            findings.Add(FindingCode.Imbalance, () => DataFinding.About(
                few,
                FindingCode.Imbalance,
                $"the label {Excerpt.Of(label)} has {few.Count} row(s), but {Excerpt.Of(most)} has {many.Count}",
                "Add rows of the rare label, or weight the labels in training.",
                options.Columns.Label));
        }
    }

    private DataFinding TooFew(Dictionary<string, List<LabelledSentence>> labels)
    {
        string message = labels.Count == 0
            ? "the data has no usable rows; a model needs at least two labels"
            : $"all rows have the label {Excerpt.Of(labels.Keys.First())}; a model needs at least two";
        return new DataFinding(FindingCode.TooFewLabels, message, "Add rows with other labels.") { Column = options.Columns.Label };
    }

    private static Dictionary<string, List<LabelledSentence>> Group(IEnumerable<LabelledSentence> rows)
    {
        var groups = new Dictionary<string, List<LabelledSentence>>(StringComparer.Ordinal);
        foreach (LabelledSentence row in rows)
        {
            if (!groups.TryGetValue(row.Label, out List<LabelledSentence>? group))
                groups.Add(row.Label, group = []);
            group.Add(row);
        }

        return groups;
    }
}
