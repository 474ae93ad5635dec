using Classifier.Training.Data.Unicode;

namespace Classifier.Training.Data.Checks;

/// <summary>Labels that were probably meant to be one: they differ in case or blanks only, or by a typing error.</summary>
internal sealed class LabelNameCheck(DataCheckOptions options) : IDataCheck
{
    /// <summary>Above this the column is hardly one of labels, and comparing each with each would take long.</summary>
    private const int MaximumLabels = 1000;

    /// <summary>How many times as frequent the label is that a typing error is held against.</summary>
    private const int FrequencyRatio = 20;

    private sealed record Label(string Name, string Key, int Count, LabelledSentence Row);

    public void Run(CheckedRows rows, FindingCollector findings, CancellationToken cancellation)
    {
        Label[] labels = [.. rows.All
            .GroupBy(r => r.Label, StringComparer.Ordinal)
            .Select(g => new Label(g.Key, KeyOf(g.Key), g.Count(), g.First()))];
        if (labels.Length > MaximumLabels)
        {
            findings.Add(FindingCode.ManyLabels, () => new DataFinding(
                FindingCode.ManyLabels,
                $"the column '{options.Columns.Label}' has {labels.Length} different values",
                "It is probably not the column of labels; give the right one by option.")
            { Column = options.Columns.Label });
            return;
        }

        Label[][] spellings = [.. labels
            .GroupBy(l => l.Key, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(l => l.Count).ToArray())];
        foreach (Label[] variants in spellings.Where(s => s.Length > 1))
        {
            foreach (Label rare in variants[1..])
                AddVariant(rare, variants[0], findings);
        }

        foreach (Label rare in spellings.Select(s => s[0]))
        {
            cancellation.ThrowIfCancellationRequested();
            Label? meant = spellings.Select(s => s[0]).Where(l => IsTypingErrorOf(rare, l)).MaxBy(l => l.Count);
            if (meant is not null)
                AddTypingError(rare, meant, findings);
        }
    }

    private static bool IsTypingErrorOf(Label rare, Label frequent)
    {
        int allowed = frequent.Key.Length <= 3 ? 0 : frequent.Key.Length <= 5 ? 1 : 2;
        return frequent.Count >= rare.Count * FrequencyRatio
            && Math.Abs(rare.Key.Length - frequent.Key.Length) <= allowed
            && NearestName.Distance(rare.Key, frequent.Key) is var distance && distance > 0 && distance <= allowed;
    }

    /// <summary>The label without what people vary without meaning it: case, blanks, hyphens and underscores, Unicode form.</summary>
    private static string KeyOf(string label)
    {
        string blanked = ComposedForm.Of(label).ToUpperInvariant().Replace('_', ' ').Replace('-', ' ');
        return string.Join(' ', blanked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Counted(Label label) => $"{Excerpt.Of(label.Name)} ({label.Count} rows)";

    private void AddVariant(Label rare, Label usual, FindingCollector findings) =>
        findings.Add(FindingCode.LabelVariant, () => DataFinding.About(
            rare.Row,
            FindingCode.LabelVariant,
            $"the label {Counted(rare)} differs from {Counted(usual)} in case, blanks or hyphens only",
            "Use one spelling.",
            options.Columns.Label));

    private void AddTypingError(Label rare, Label meant, FindingCollector findings) =>
        findings.Add(FindingCode.LabelTypingError, () => DataFinding.About(
            rare.Row,
            FindingCode.LabelTypingError,
            $"the label {Counted(rare)} is probably a typing error of {Counted(meant)}",
            "Correct it.",
            options.Columns.Label));
}
