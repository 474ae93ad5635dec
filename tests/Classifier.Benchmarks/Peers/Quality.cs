using Classifier.Training.Data;

namespace Classifier.Benchmarks.Peers;

/// <summary>How often predicted labels are right.</summary>
/// <param name="Accuracy">Share of the rows with the right label.</param>
/// <param name="MacroF1">Mean over the labels that occur of the harmonic mean of precision and recall.</param>
internal sealed record Quality(double Accuracy, double MacroF1)
{
    /// <summary>Judges predictions; null where there are none.</summary>
    public static Quality? Of(IReadOnlyList<LabelledSentence> rows, IReadOnlyList<string> predicted)
    {
        if (rows.Count == 0)
            return null;
        if (rows.Count != predicted.Count)
            throw new InvalidOperationException($"There are {predicted.Count} predictions for {rows.Count} rows.");
        string[] labels = [.. rows.Select(r => r.Label).Concat(predicted).Distinct(StringComparer.Ordinal)];
        double F1(string label)
        {
            int right = rows.Zip(predicted).Count(p => p.First.Label == label && p.Second == label);
            int said = predicted.Count(p => p == label), there = rows.Count(r => r.Label == label);
            return 2.0 * right / (said + there);
        }

        return new Quality(rows.Zip(predicted).Count(p => p.First.Label == p.Second) / (double)rows.Count, labels.Average(F1));
    }
}
