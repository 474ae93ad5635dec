namespace Classifier.Training.Reports;

/// <summary>The features that speak most for and against a label.</summary>
/// <param name="Label">The label.</param>
/// <param name="For">Features with the greatest weights, greatest first, in readable form.</param>
/// <param name="Against">Features with the least weights, least first, in readable form.</param>
public sealed record LabelFeatures(
    string Label,
    IReadOnlyList<KeyValuePair<string, double>> For,
    IReadOnlyList<KeyValuePair<string, double>> Against);
