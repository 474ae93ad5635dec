namespace Classifier.Training.Evaluation;

/// <summary>The rows whose confidence lies in one band: how sure the model was, and how often it was right.</summary>
/// <param name="Low">Least confidence, included.</param>
/// <param name="High">Highest confidence; excluded except in the last bin.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Confidence">Their mean confidence; 0 without rows.</param>
/// <param name="Accuracy">Share of them that was labelled rightly; 0 without rows.</param>
public sealed record CalibrationBin(double Low, double High, long Rows, double Confidence, double Accuracy);
