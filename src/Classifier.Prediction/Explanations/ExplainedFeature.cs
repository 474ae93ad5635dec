using Classifier.Prediction.Features;

namespace Classifier.Prediction.Explanations;

/// <summary>One feature of a sentence and what it adds to the scores.</summary>
/// <remarks>
/// A feature counts once, however often it stands in a sentence. One that stands in several places is given once for each, with its
/// contributions shared evenly.
/// </remarks>
public sealed record ExplainedFeature
{
    /// <summary>The kind of feature.</summary>
    public required FeatureChannel Channel { get; init; }

    /// <summary>What it is, readable: the name of what it stands for where that is known, else the text it was drawn from.</summary>
    public required string Name { get; init; }

    /// <summary>Offset of the first UTF-16 code unit it was drawn from, in the text as given.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the last one (exclusive).</summary>
    public required int End { get; init; }

    /// <summary>Whether it was drawn from the sentence as a whole, or from its neighbours; the place is then the whole sentence.</summary>
    public required bool IsOfWholeSentence { get; init; }

    /// <summary>What it adds to the score of each label, in label order; below zero where it speaks against the label.</summary>
    public required IReadOnlyList<double> Contributions { get; init; }
}
