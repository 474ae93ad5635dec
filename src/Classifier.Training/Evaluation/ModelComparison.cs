using Classifier.Training.Data;

namespace Classifier.Training.Evaluation;

/// <summary>Compares two models on the same rows.</summary>
public static class ModelComparison
{
    /// <summary>
    /// Compares. Both models are measured on the same resampled articles, so that what is hard for both does not blur the difference
    /// (paired bootstrap, Efron and Tibshirani 1993; for classifiers Berg-Kirkpatrick et al. 2012).
    /// </summary>
    /// <param name="firstLabels">The first model's labels.</param>
    /// <param name="first">The first model's probabilities.</param>
    /// <param name="secondLabels">The second model's labels; they may differ from the first's.</param>
    /// <param name="second">The second model's probabilities for the same rows in the same order.</param>
    /// <param name="options">Seed, level and number of resamples.</param>
    /// <exception cref="ArgumentException">The rows differ, do not fit the labels, or an option is out of its range.</exception>
    /// <exception cref="DataException">There is no row whose label both models know.</exception>
    public static ComparisonResult Compare(
        IReadOnlyList<string> firstLabels,
        IReadOnlyList<ScoredRow> first,
        IReadOnlyList<string> secondLabels,
        IReadOnlyList<ScoredRow> second,
        EvaluationOptions? options = null)
    {
        options ??= new EvaluationOptions();
        options.Validate();
        if (first.Count != second.Count || first.Zip(second).Any(pair => !ReferenceEquals(pair.First.Row, pair.Second.Row) && pair.First.Row.Text != pair.Second.Row.Text))
            throw new ArgumentException("The two models were not scored on the same rows in the same order.");

        var pairs = first.Zip(second).Where(pair => pair.First.IsKnown && pair.Second.IsKnown).ToArray();
        string[] labels = [.. firstLabels.Union(secondLabels).Order(StringComparer.Ordinal)];
        // The same rows in the same order are grouped into the same articles, so one set of weights serves both models.
        Outcomes a = Outcomes.Of(labels, [.. pairs.Select(pair => Relabel(pair.First, firstLabels, labels))]);
        Outcomes b = Outcomes.Of(labels, [.. pairs.Select(pair => Relabel(pair.Second, secondLabels, labels))]);

        int[] once = [.. Enumerable.Repeat(1, a.Articles)];
        double[] valuesA = Measures(a, once), valuesB = Measures(b, once);
        double[][] gains = ArticleBootstrap.Run(
            a.Articles, options.Resamples, options.Seed, (_, weights) => Subtract(Measures(b, weights), Measures(a, weights)));
        Estimate[] estimates = ArticleBootstrap.Estimates(Subtract(valuesB, valuesA), gains, options.Level);
        string[] names = ["macroF1", "accuracy", "logLoss", "brierScore", .. labels.Select(l => $"f1:{l}")];
        return new ComparisonResult
        {
            Rows = a.Rows.Length,
            Articles = a.Articles,
            Level = options.Level,
            Differences = [.. names.Select((name, i) => new Difference(name, valuesA[i], valuesB[i], estimates[i]))],
            McNemar = McNemarTest.Of(
                pairs.Count(pair => pair.First.IsCorrect && !pair.Second.IsCorrect),
                pairs.Count(pair => !pair.First.IsCorrect && pair.Second.IsCorrect)),
            Disagreements =
            [
                .. first.Zip(second)
                    .Select(pair => new Disagreement(
                        pair.First.Row,
                        firstLabels[pair.First.Predicted],
                        pair.First.Confidence,
                        secondLabels[pair.Second.Predicted],
                        pair.Second.Confidence))
                    .Where(d => d.First != d.Second)
                    .OrderByDescending(d => d.FirstConfidence + d.SecondConfidence),
            ],
        };
    }

    private static ScoredRow Relabel(ScoredRow row, IReadOnlyList<string> from, string[] to)
    {
        float[] probabilities = new float[to.Length];
        for (int label = 0; label < from.Count; label++)
            probabilities[Array.IndexOf(to, from[label])] = row.Probabilities[label];
        return new ScoredRow(row.Row, Array.IndexOf(to, from[row.Truth]), probabilities);
    }

    private static double[] Measures(Outcomes outcomes, int[] weights)
    {
        var tally = new Tally(outcomes, weights, bins: 1);
        ConfusionMatrix confusion = tally.Confusion;
        return
        [
            confusion.Macro(confusion.F1),
            confusion.Accuracy,
            tally.LogLoss,
            tally.BrierScore,
            .. Enumerable.Range(0, confusion.Labels.Count).Select(confusion.F1),
        ];
    }

    private static double[] Subtract(double[] from, double[] what) => [.. from.Zip(what, (x, y) => x - y)];
}
