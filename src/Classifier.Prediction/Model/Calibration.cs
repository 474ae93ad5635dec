namespace Classifier.Prediction.Model;

/// <summary>
/// From scores to probabilities: the softmax of <c>Scale[l] * score[l] + Offset[l]</c>. With equal scales and no offsets this is
/// temperature scaling, else vector scaling (Guo et al. 2017, "On Calibration of Modern Neural Networks").
/// </summary>
public sealed record Calibration
{
    /// <summary>One factor a label, in label order; finite and above zero.</summary>
    public required IReadOnlyList<float> Scale { get; init; }

    /// <summary>One summand a label, in label order; finite.</summary>
    public required IReadOnlyList<float> Offset { get; init; }

    /// <summary>The calibration that changes nothing: the plain softmax.</summary>
    /// <param name="labels">Number of labels.</param>
    public static Calibration Identity(int labels) => new()
    {
        Scale = [.. Enumerable.Repeat(1f, labels)],
        Offset = [.. Enumerable.Repeat(0f, labels)],
    };
}
