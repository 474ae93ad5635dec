namespace Classifier.Training.Fitting;

/// <summary>The outcome of a trainer: weights to store, and ML.NET's own scores to hold them against.</summary>
/// <param name="Weights">Slot-major: the weight of slot s for label l is at <c>s * labels + l</c>.</param>
/// <param name="Biases">One a label.</param>
/// <param name="ReferenceScores">Scores of rows by the ML.NET model itself: [row][label].</param>
internal sealed record LinearFit(float[] Weights, float[] Biases, Func<FeatureMatrix, CancellationToken, float[][]> ReferenceScores);
