namespace Classifier.Training.Data.Checks;

/// <summary>Texts that occur more than once: with the same label, with different ones, in training and test.</summary>
internal sealed class DuplicateCheck(DataCheckOptions options) : IDataCheck
{
    public void Run(CheckedRows rows, FindingCollector findings, CancellationToken cancellation)
    {
        var groups = new SortedDictionary<int, List<int>>();
        for (int row = 0; row < rows.All.Count; row++)
        {
            int first = rows.First[row];
            if (first == row)
                continue;
            if (!groups.TryGetValue(first, out List<int>? group))
                groups.Add(first, group = [first]);
            group.Add(row);
        }

        foreach (List<int> group in groups.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            Check(group, rows, findings);
        }
    }

    private void Check(List<int> group, CheckedRows rows, FindingCollector findings)
    {
        var alike = group.GroupBy(r => (Test: rows.IsTest(r), Label: rows.All[r].Label.Trim()));
        bool isLong = rows.All[group[0]].Text.Length >= options.MinimumDuplicateLength;
        foreach (var same in alike.Where(g => isLong && g.Skip(1).Any()))
        {
            findings.Add(FindingCode.ExactDuplicate, () => DataFinding.About(
                same.Reverse().Select(r => rows.All[r]),
                FindingCode.ExactDuplicate,
                $"{Excerpt.Of(rows.All[same.First()].Text)} occurs {same.Count()} times with the label {Excerpt.Of(same.Key.Label)}",
                "Keep one of them."));
        }

        string[] labels = [.. group.Select(r => rows.All[r].Label.Trim()).Distinct(StringComparer.Ordinal)];
        if (labels.Length > 1)
        {
            findings.Add(FindingCode.ConflictingLabels, () => DataFinding.About(
                group.Select(r => rows.All[r]),
                FindingCode.ConflictingLabels,
                $"{Excerpt.Of(rows.All[group[0]].Text)} has different labels: {string.Join(", ", labels.Take(5).Select(Excerpt.Of))}",
                "Decide for one label, unless the context of the article sets them apart.",
                options.Columns.Label));
        }

        int[] test = [.. group.Where(rows.IsTest)];
        int[] train = [.. group.Where(r => !rows.IsTest(r))];
        if (test.Length > 0 && train.Length > 0)
        {
            findings.Add(FindingCode.ExactLeakage, () => DataFinding.About(
                test.Concat(train).Select(r => rows.All[r]),
                FindingCode.ExactLeakage,
                $"the test sentence {Excerpt.Of(rows.All[test[0]].Text)} is in the training set too",
                "Take it out of one of them, or the test will flatter the model."));
        }
    }
}
