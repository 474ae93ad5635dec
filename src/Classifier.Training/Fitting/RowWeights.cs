using Classifier.Training.Data;

namespace Classifier.Training.Fitting;

/// <summary>What each row counts in fitting: its own weight times that of its label, scaled to a mean of one.</summary>
internal static class RowWeights
{
    /// <summary>One weight a row; null where all are one.</summary>
    public static float[]? Of(IReadOnlyList<LabelledSentence> rows, int[] truth, LabelSet labels, ClassWeighting weighting)
    {
        float[]? byLabel = weighting.Weights(labels.Names, labels.SupportOf(truth));
        if (byLabel is null && rows.All(r => r.Weight == 1))
            return null;
        double[] raw = [.. rows.Select((row, i) => (double)row.Weight * (byLabel?[truth[i]] ?? 1))];
        double mean = raw.Average();
        return [.. raw.Select(w => (float)(w / mean))];
    }
}
