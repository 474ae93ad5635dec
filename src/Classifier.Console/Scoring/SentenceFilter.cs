namespace Classifier.Scoring;

/// <summary>Which sentences are written.</summary>
/// <param name="MinimumConfidence">The least confidence, from 0 to 1.</param>
/// <param name="Labels">Which labels, by index; null for all.</param>
/// <param name="Thresholds">The least confidence of each label, by index; above 1 for a label that is never given; null for none.</param>
internal sealed record SentenceFilter(float MinimumConfidence, bool[]? Labels, double[]? Thresholds = null)
{
    /// <summary>Whether a sentence of that label and confidence is written.</summary>
    public bool Wants(int label, float confidence) =>
        confidence >= MinimumConfidence && (Labels is null || Labels[label]) && (Thresholds is null || confidence >= Thresholds[label]);
}
