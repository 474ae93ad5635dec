namespace Classifier.Prediction.Model;

/// <summary>How a score becomes a logit.</summary>
public enum ScoreLink
{
    /// <summary>The score is the logit: for models whose labels were fitted together.</summary>
    Softmax,

    /// <summary>The logit is the logarithm of the score's sigmoid: for models that were fitted one label against the rest.</summary>
    Sigmoid,
}

/// <summary>
/// From scores to probabilities: the softmax of <c>Scale[l] * logit[l] + Offset[l]</c>. With equal scales and no offsets this is
/// temperature scaling, else vector scaling (Guo et al. 2017, "On Calibration of Modern Neural Networks"). Where the model has a
/// network, the logit is <c>(1 - NetworkShare) * logit + NetworkShare * network's logit</c>: a logarithmic opinion pool (Genest and
/// Zidek 1986).
/// </summary>
public sealed record Calibration
{
    /// <summary>How a score becomes a logit.</summary>
    public required ScoreLink Link { get; init; }

    /// <summary>One factor a label, in label order; finite and above zero.</summary>
    public required IReadOnlyList<float> Scale { get; init; }

    /// <summary>One summand a label, in label order; finite.</summary>
    public required IReadOnlyList<float> Offset { get; init; }

    /// <summary>How much the network's vote counts beside that of the linear model. From 0 to 0.9; 0 where the model has no network.</summary>
    public float NetworkShare { get; init; }

    /// <summary>The calibration that changes nothing.</summary>
    /// <param name="labels">Number of labels.</param>
    /// <param name="link">How a score becomes a logit.</param>
    public static Calibration Identity(int labels, ScoreLink link) => new()
    {
        Link = link,
        Scale = [.. Enumerable.Repeat(1f, labels)],
        Offset = [.. Enumerable.Repeat(0f, labels)],
    };

    /// <summary>The logit of a score.</summary>
    /// <param name="link">How.</param>
    /// <param name="score">A score of the linear model.</param>
    internal static float Logit(ScoreLink link, float score) => link == ScoreLink.Softmax ? score
        // log(1 / (1 + e^-s)), without overflow on either side.
        : score > 0 ? -MathF.Log(1 + MathF.Exp(-score)) : score - MathF.Log(1 + MathF.Exp(score));
}
