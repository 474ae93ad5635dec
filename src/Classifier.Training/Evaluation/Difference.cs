namespace Classifier.Training.Evaluation;

/// <summary>A measure of two models on the same rows.</summary>
/// <param name="Measure">The measure's name, as in the JSON of an evaluation.</param>
/// <param name="First">Of the first model.</param>
/// <param name="Second">Of the second model.</param>
/// <param name="Gain">Second minus first, with a paired bootstrap interval.</param>
public sealed record Difference(string Measure, double First, double Second, Estimate Gain);
