namespace Classifier.Prediction.Model;

/// <summary>The evidence weights of a model: a table for each label that had enough marked sentences in training.</summary>
/// <param name="ByLabel">Tables by the label's number; null for a label without one.</param>
internal sealed record EvidenceTables(IReadOnlyList<EvidenceTable?> ByLabel)
{
    /// <summary>No tables: a model that was trained without marks.</summary>
    public static EvidenceTables None { get; } = new([]);

    /// <summary>Whether no label has a table.</summary>
    public bool IsEmpty => ByLabel.All(table => table is null);

    /// <summary>A label's table; null where it has none.</summary>
    public EvidenceTable? Of(int label) => label < ByLabel.Count ? ByLabel[label] : null;
}
