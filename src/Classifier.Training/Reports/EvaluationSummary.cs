using Classifier.Training.Evaluation;

namespace Classifier.Training.Reports;

/// <summary>Says in plain English what an evaluation shows.</summary>
public static class EvaluationSummary
{
    /// <summary>Two or three sentences: how often the model is right, which label is weakest, and what it mixes up most.</summary>
    public static string Of(EvaluationResult result)
    {
        string right = FormattableString.Invariant(
            $"Of {result.Rows:#,0} sentences from {result.Articles:#,0} {(result.Articles == 1 ? "article" : "articles")}, the model labels {result.Accuracy.Value:0.0%} rightly.");
        LabelResult weakest = result.Labels.Where(l => l.Support > 0).MinBy(l => l.F1.Value)!;
        string weak = FormattableString.Invariant(
            $" It is weakest at {weakest.Label}: it finds {weakest.Recall.Value:0%} of those sentences, and {weakest.Precision.Value:0%} of the sentences that it calls {weakest.Label} are.");
        return right + weak + MostMixedUp(result.Confusion);
    }

    private static string MostMixedUp(ConfusionMatrix confusion)
    {
        int[] labels = [.. Enumerable.Range(0, confusion.Labels.Count)];
        var (truth, given) = labels.SelectMany(t => labels.Where(g => g != t).Select(g => (t, g))).MaxBy(pair => confusion[pair.t, pair.g]);
        long times = labels.Length < 2 ? 0 : confusion[truth, given];
        return times == 0 ? "" : FormattableString.Invariant(
            $" Most often it takes {confusion.Labels[truth]} for {confusion.Labels[given]} ({times:#,0} {(times == 1 ? "time" : "times")}).");
    }
}
