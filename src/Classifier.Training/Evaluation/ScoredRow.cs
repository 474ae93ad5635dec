using Classifier.Training.Data;

namespace Classifier.Training.Evaluation;

/// <summary>A labelled row and what a model makes of it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Truth">Index of its label among the model's labels; -1 for a label that the model does not know.</param>
/// <param name="Probabilities">One calibrated probability a label, in the model's order.</param>
public sealed record ScoredRow(LabelledSentence Row, int Truth, float[] Probabilities);
