namespace Classifier.Training.Evaluation;

/// <summary>How good a model is on a part of the rows.</summary>
public sealed record Slice
{
    /// <summary>What the slices of this dimension differ in, such as "length" or a column's name.</summary>
    public required string Dimension { get; init; }

    /// <summary>The slice's value in that dimension.</summary>
    public required string Value { get; init; }

    /// <summary>Rows judged.</summary>
    public required int Rows { get; init; }

    /// <summary>Articles that they come from.</summary>
    public required int Articles { get; init; }

    /// <summary>See <see cref="ConfusionMatrix.Accuracy"/>.</summary>
    public required Estimate Accuracy { get; init; }

    /// <summary>
    /// Mean F1 over the labels that are true in the slice. Unlike the macro-F1 of all rows it leaves out labels that are only
    /// predicted: one such prediction would halve the figure of a slice with few labels.
    /// </summary>
    public required Estimate MacroF1 { get; init; }

    /// <summary>Whether the slice has too few rows (fewer than <see cref="Slicer.SmallSlice"/>) to say much.</summary>
    public required bool IsSmall { get; init; }
}
