using Classifier.Training.Data;

namespace Classifier.Training.Evaluation;

/// <summary>Measures how good a model is on labelled rows.</summary>
public static class Evaluator
{
    private const double RankingBudget = 250e6;
    private const int FewestRankingResamples = 100;

    /// <summary>Evaluates a model's probabilities.</summary>
    /// <remarks>
    /// The intervals come from a bootstrap over articles. The ranking measures (average precision, ROC AUC) take part in as many
    /// resamples as keep rows x labels x resamples under 250 million, but in at least 100.
    /// </remarks>
    /// <param name="labels">The model's labels.</param>
    /// <param name="rows">The rows; those whose label the model does not know are counted but not judged.</param>
    /// <param name="options">How; default: <see cref="EvaluationOptions"/> as it stands.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ArgumentException">An option is out of its range, or a row does not fit the labels.</exception>
    /// <exception cref="DataException">No row has a label that the model knows.</exception>
    public static EvaluationResult Evaluate(IReadOnlyList<string> labels, IReadOnlyList<ScoredRow> rows, EvaluationOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new EvaluationOptions();
        options.Validate();
        Outcomes outcomes = Outcomes.Of(labels, rows);
        Ranking[] rankings = [.. Enumerable.Range(0, labels.Count).Select(label => new Ranking(outcomes, label))];

        int[] once = [.. Enumerable.Repeat(1, outcomes.Articles)];
        var tally = new Tally(outcomes, once, options.CalibrationBins);
        double rankingResamples = Math.Max(FewestRankingResamples, RankingBudget / ((double)outcomes.Rows.Length * labels.Count));
        double[][] resampled = ArticleBootstrap.Run(outcomes.Articles, options.Resamples, options.Seed, (resample, weights) =>
        [
            .. Counted(new Tally(outcomes, weights, options.CalibrationBins)),
            .. resample < rankingResamples ? Ranked(rankings, weights) : [],
        ], cancellation);

        double[] counted = Counted(tally);
        double[][] rankedResamples = [.. resampled.TakeWhile((_, i) => i < rankingResamples).Select(r => r[counted.Length..])];
        return Assemble(
            outcomes,
            tally,
            new Queue<Estimate>(ArticleBootstrap.Estimates(counted, resampled, options.Level)),
            new Queue<Estimate>(ArticleBootstrap.Estimates(Ranked(rankings, once), rankedResamples, options.Level)),
            options,
            rows.Where(r => !r.IsKnown).CountBy(r => r.Row.Label));
    }

    /// <summary>The measures that follow from counts and sums, first those over all labels, then three a label.</summary>
    private static double[] Counted(Tally tally)
    {
        ConfusionMatrix confusion = tally.Confusion;
        return
        [
            confusion.Accuracy,
            confusion.BalancedAccuracy,
            confusion.MatthewsCorrelation,
            confusion.CohensKappa,
            tally.LogLoss,
            tally.BrierScore,
            tally.CalibrationError,
            confusion.Macro(confusion.Precision),
            confusion.Macro(confusion.Recall),
            confusion.Macro(confusion.F1),
            confusion.Weighted(confusion.Precision),
            confusion.Weighted(confusion.Recall),
            confusion.Weighted(confusion.F1),
            .. Enumerable.Range(0, confusion.Labels.Count)
                .SelectMany(l => (double[])[confusion.Precision(l), confusion.Recall(l), confusion.F1(l)]),
        ];
    }

    /// <summary>The measures that need the order of the probabilities, first the means over labels, then two a label.</summary>
    private static double[] Ranked(Ranking[] rankings, int[] weights)
    {
        var measured = rankings.Select(r => r.Measure(weights)).ToArray();
        return
        [
            MeanOfDefined(measured.Select(m => m.AveragePrecision)),
            MeanOfDefined(measured.Select(m => m.RocAuc)),
            .. measured.SelectMany(m => (double[])[m.AveragePrecision, m.RocAuc]),
        ];
    }

    private static double MeanOfDefined(IEnumerable<double> values) =>
        values.Where(v => !double.IsNaN(v)).DefaultIfEmpty(double.NaN).Average();

    /// <summary>Puts the estimates in their places; they come in the order of <see cref="Counted"/> and <see cref="Ranked"/>.</summary>
    private static EvaluationResult Assemble(
        Outcomes outcomes,
        Tally tally,
        Queue<Estimate> counted,
        Queue<Estimate> ranked,
        EvaluationOptions options,
        IEnumerable<KeyValuePair<string, int>> unknownLabels)
    {
        ConfusionMatrix confusion = tally.Confusion;
        Estimate accuracy = counted.Peek();
        return new EvaluationResult
        {
            Rows = outcomes.Rows.Length,
            Articles = outcomes.Articles,
            Options = options,
            Accuracy = counted.Dequeue(),
            BalancedAccuracy = counted.Dequeue(),
            MatthewsCorrelation = counted.Dequeue(),
            CohensKappa = counted.Dequeue(),
            LogLoss = counted.Dequeue(),
            BrierScore = counted.Dequeue(),
            CalibrationError = counted.Dequeue(),
            Macro = new AverageResult(counted.Dequeue(), counted.Dequeue(), counted.Dequeue()),
            Micro = new AverageResult(accuracy, accuracy, accuracy),
            Weighted = new AverageResult(counted.Dequeue(), counted.Dequeue(), counted.Dequeue()),
            MacroAveragePrecision = ranked.Dequeue(),
            MacroRocAuc = ranked.Dequeue(),
            Labels =
            [
                .. outcomes.Labels.Select((name, label) => new LabelResult
                {
                    Label = name,
                    Support = confusion.Support(label),
                    Predicted = confusion.Predicted(label),
                    Precision = counted.Dequeue(),
                    Recall = counted.Dequeue(),
                    F1 = counted.Dequeue(),
                    AveragePrecision = ranked.Dequeue(),
                    RocAuc = ranked.Dequeue(),
                }),
            ],
            Confusion = confusion,
            Calibration = tally.Bins(),
            UnknownLabels = new SortedDictionary<string, int>(unknownLabels.ToDictionary(), StringComparer.Ordinal),
            AbsentLabels = [.. outcomes.Labels.Where((_, label) => confusion.Support(label) == 0)],
        };
    }
}
