namespace Classifier.Training.Evaluation;

/// <summary>Precision, recall and F1 averaged over labels.</summary>
/// <param name="Precision">Average precision over labels, from 0 to 1.</param>
/// <param name="Recall">Average recall over labels, from 0 to 1.</param>
/// <param name="F1">Average of the labels' F1 (not the F1 of the averages), from 0 to 1.</param>
public sealed record AverageResult(Estimate Precision, Estimate Recall, Estimate F1);
