using Classifier.Prediction.Model;

namespace Classifier.Training.Fitting;

/// <summary>Fits a linear model to rows of slots.</summary>
internal interface ILinearTrainer
{
    /// <summary>The trainer and its options in words, for the manifest and the model card.</summary>
    /// <param name="sample">Rows of the sample that it began with; null for none.</param>
    string Describe(int? sample);

    /// <summary>How its scores become logits.</summary>
    ScoreLink Link { get; }

    /// <summary>Fits. The same input gives the same weights, to the bit.</summary>
    /// <param name="matrix">The rows.</param>
    /// <param name="labels">Each row's label, from 0.</param>
    /// <param name="labelCount">Number of labels; each has at least one row.</param>
    /// <param name="weights">Each row's weight, of mean one; null for ones.</param>
    /// <param name="sample">Rows to fit on first, so that few passes over all rows do; null to begin with all. Each label stands in some.</param>
    /// <param name="cancellation">Stops the fitting.</param>
    LinearFit Fit(FeatureMatrix matrix, int[] labels, int labelCount, float[]? weights, IReadOnlyList<int>? sample, CancellationToken cancellation);
}
