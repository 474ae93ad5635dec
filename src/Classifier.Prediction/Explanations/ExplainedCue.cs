namespace Classifier.Prediction.Explanations;

/// <summary>
/// A piece of a sentence, or something about it as a whole, and what all features drawn from it add to the scores. The cues of a
/// sentence do not overlap, and nothing is left out of them.
/// </summary>
public sealed record ExplainedCue
{
    /// <summary>The piece of text; for a cue of the whole sentence what it is about, such as "sentence before".</summary>
    public required string Text { get; init; }

    /// <summary>Offset of the first UTF-16 code unit in the text as given.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the last one (exclusive).</summary>
    public required int End { get; init; }

    /// <summary>Whether it is about the sentence as a whole, or about its neighbours; the place is then the whole sentence.</summary>
    public required bool IsOfWholeSentence { get; init; }

    /// <summary>The features drawn from it, some of them only in part.</summary>
    public required IReadOnlyList<ExplainedFeature> Features { get; init; }

    /// <summary>What it adds to the score of each label, in label order; below zero where it speaks against the label.</summary>
    public required IReadOnlyList<double> Contributions { get; init; }
}
