using System.Globalization;
using Classifier.Prediction.Explanations;

namespace Classifier.Commands;

/// <summary>An explanation on one line, for a cell of a table.</summary>
internal static class CueText
{
    /// <summary>The strongest cues for and against a label with what they add to its score, strongest first.</summary>
    public static string Of(SentenceExplanation explanation, int label, int count) => string.Join(
        "; ",
        explanation.Cues
            .OrderByDescending(c => Math.Abs(c.Contributions[label]))
            .Take(count)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{(c.IsOfWholeSentence ? $"[{c.Text}]" : c.Text)} {c.Contributions[label]:+0.00;-0.00}")));
}
