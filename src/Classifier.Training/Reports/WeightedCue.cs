using Classifier.Prediction.Explanations;

namespace Classifier.Training.Reports;

/// <summary>What spoke for or against a label, in words.</summary>
/// <param name="Text">The piece of text, or what it is about the sentence as a whole.</param>
/// <param name="IsOfWholeSentence">Whether it is about the sentence as a whole, or about its neighbours.</param>
/// <param name="Weight">What it adds to the label's score; below 0 it speaks against the label.</param>
public sealed record WeightedCue(string Text, bool IsOfWholeSentence, double Weight)
{
    /// <summary>The strongest cues of an explanation, then the sum of the others and the bias: together they are the label's score.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="label">Index of the label.</param>
    /// <param name="count">How many cues are named.</param>
    public static IReadOnlyList<WeightedCue> Strongest(SentenceExplanation explanation, int label, int count)
    {
        ExplainedCue[] ordered = [.. explanation.Cues.OrderByDescending(c => Math.Abs(c.Contributions[label]))];
        ExplainedCue[] rest = [.. ordered.Skip(count)];
        return
        [
            .. ordered.Take(count).Select(c => new WeightedCue(c.Text, c.IsOfWholeSentence, c.Contributions[label])),
            .. rest.Length == 0 ? [] : (WeightedCue[])[new($"{rest.Length} more", true, rest.Sum(c => c.Contributions[label]))],
            new("bias", true, explanation.Biases[label]),
        ];
    }
}
