namespace Classifier.Training.Reports;

/// <summary>A sentence with its true and its predicted label.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Source">Where it was read: the name of the file, and the line.</param>
/// <param name="Truth">The true label.</param>
/// <param name="Predicted">The predicted label.</param>
/// <param name="Confidence">Its probability, from 0 to 1.</param>
public sealed record JudgedSentence(string Text, string Source, string Truth, string Predicted, double Confidence)
{
    /// <summary>What spoke for and against the predicted label; offsets are into the sentence.</summary>
    public IReadOnlyList<CueSpan> Cues { get; init; } = [];

    /// <summary>What the predicted label's score is made of, strongest first.</summary>
    public IReadOnlyList<WeightedCue> Reasons { get; init; } = [];
}

/// <summary>How often one label was taken for another.</summary>
/// <param name="Truth">The true label.</param>
/// <param name="Predicted">The label given.</param>
/// <param name="Count">How often.</param>
/// <param name="Examples">The most confident of them.</param>
public sealed record JudgedPair(string Truth, string Predicted, int Count, IReadOnlyList<JudgedSentence> Examples);
