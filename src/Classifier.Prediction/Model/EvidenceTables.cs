namespace Classifier.Prediction.Model;

/// <summary>The evidence weights of a model: a table for each label that had enough marked sentences in training.</summary>
/// <param name="ByLabel">Tables by the label's number.</param>
internal sealed record EvidenceTables(IReadOnlyDictionary<int, EvidenceTable> ByLabel)
{
    /// <summary>No tables: a model that was trained without marks.</summary>
    public static EvidenceTables None { get; } = new(new SortedDictionary<int, EvidenceTable>());
}
