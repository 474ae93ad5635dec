namespace Classifier.Training.Data.Checks;

/// <summary>Texts that are nearly the same, within a set and between test and training.</summary>
internal sealed class NearDuplicateCheck(DataCheckOptions options) : IDataCheck
{
    public void Run(CheckedRows rows, FindingCollector findings, CancellationToken cancellation)
    {
        if (!options.NearDuplicates)
            return;
        SimilarRows similar = SimilarRows.Find(rows, options.NearDuplicateSimilarity, cancellation);
        for (int row = 0; row < rows.All.Count; row++)
        {
            LabelledSentence own = rows.All[row];
            if (own.Text.Length >= options.MinimumDuplicateLength && similar.WithinSet[row] is { Row: >= 0 } near)
                findings.Add(FindingCode.NearDuplicate, () => Duplicate(own, rows.All[near.Row], near.Similarity));
            if (similar.InTraining[row] is { Row: >= 0 } leak)
                findings.Add(FindingCode.NearLeakage, () => Leakage(own, rows.All[leak.Row], leak.Similarity));
        }
    }

    private static DataFinding Duplicate(LabelledSentence row, LabelledSentence other, double similarity)
    {
        string labels = row.Label == other.Label
            ? $"both {Excerpt.Of(row.Label)}"
            : $"but {Excerpt.Of(row.Label)} is not {Excerpt.Of(other.Label)}";
        return DataFinding.About(
            [row, other],
            FindingCode.NearDuplicate,
            $"{Excerpt.Of(row.Text)} is nearly {Excerpt.Of(other.Text)} ({Percent(similarity)} of word pairs, {labels})",
            row.Label == other.Label ? "Keep one, unless both were meant." : "Check which label is right.");
    }

    private static DataFinding Leakage(LabelledSentence row, LabelledSentence other, double similarity) =>
        DataFinding.About(
            [row, other],
            FindingCode.NearLeakage,
            $"the test sentence {Excerpt.Of(row.Text)} is nearly the training set's {Excerpt.Of(other.Text)} ({Percent(similarity)} of word pairs)",
            "Take it out of one of them, or the test will flatter the model.");

    private static string Percent(double share) => FormattableString.Invariant($"{100 * share:F0}%");
}
