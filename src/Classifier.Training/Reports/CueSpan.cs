using Classifier.Prediction.Explanations;

namespace Classifier.Training.Reports;

/// <summary>A piece of text that spoke for or against the label.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit in the text that is shown.</param>
/// <param name="End">Offset after the last UTF-16 code unit.</param>
/// <param name="Weight">How much it spoke: above 0 for, below 0 against; in the units of the model's scores.</param>
public readonly record struct CueSpan(int Start, int End, double Weight)
{
    /// <summary>The pieces of text in an explanation; what is about the sentence as a whole has no place to be shown in.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="label">Index of the label that they speak for or against.</param>
    public static IReadOnlyList<CueSpan> AllOf(SentenceExplanation explanation, int label) =>
        [.. explanation.Cues.Where(c => !c.IsOfWholeSentence).Select(c => new CueSpan(c.Start, c.End, c.Contributions[label]))];
}

/// <summary>A piece of text by its place.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit in the text that is shown.</param>
/// <param name="End">Offset after the last UTF-16 code unit.</param>
public readonly record struct TextSpan(int Start, int End);
