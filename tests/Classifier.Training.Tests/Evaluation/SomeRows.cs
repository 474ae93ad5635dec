using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Tests.Evaluation;

/// <summary>Rows for tests.</summary>
internal static class SomeRows
{
    public static string[] Labels { get; } = ["claim", "none", "threat"];

    public static ScoredRow Row(int truth, float[] probabilities, string? article = null, string text = "A sentence.", string? label = null) =>
        new(new LabelledSentence(article, null, label ?? $"label {truth}", text, default), truth, probabilities);

    /// <summary>Rows of three labels, twenty an article, whose label is found more often the higher the skill.</summary>
    public static ScoredRow[] Random(int rows, int seed, double skill = 1.5, int rowsAnArticle = 20)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, rows).Select(row =>
            {
                int truth = random.Next(Labels.Length);
                double[] shares = [.. Labels.Select((_, l) => Math.Exp((2 * random.NextDouble()) + (l == truth ? skill * random.NextDouble() : 0)))];
                return Row(truth, [.. shares.Select(s => (float)(s / shares.Sum()))], $"article-{row / rowsAnArticle:00000}", $"Sentence {row}.", Labels[truth]);
            }),
        ];
    }
}
