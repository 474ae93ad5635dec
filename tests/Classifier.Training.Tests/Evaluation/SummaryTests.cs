using Classifier.Training.Evaluation;

namespace Classifier.Training.Tests.Evaluation;

public sealed class SummaryTests
{
    private static EvaluationResult Result(int seed, double skill = 1.5) =>
        Evaluator.Evaluate(SomeRows.Labels, SomeRows.Random(200, seed, skill), new EvaluationOptions { Resamples = 0 });

    [Fact]
    public void A_spread_has_mean_and_sample_deviation() =>
        Assert.Equal(new Spread(3, Math.Sqrt(2), 2, 4, 2), Spread.Of([2, double.NaN, 4]));

    [Fact]
    public void A_spread_of_nothing_is_undefined() => Assert.Equal(new Spread(double.NaN, double.NaN, double.NaN, double.NaN, 0), Spread.Of([]));

    [Fact]
    public void Folds_are_summed_up_measure_by_measure()
    {
        EvaluationResult[] folds = [Result(1), Result(2), Result(3)];
        CrossValidationSummary summary = CrossValidationSummary.Of(folds);
        Assert.Equal((3, 600), (summary.Folds, summary.Rows));
        Assert.Equal(folds.Average(f => f.Macro.F1.Value), summary.Measures["macroF1"].Mean, 1e-12);
        Assert.Equal(folds.Max(f => f.Labels[2].F1.Value), summary.LabelF1["threat"].Greatest, 1e-12);
        Assert.Throws<ArgumentException>(() => CrossValidationSummary.Of([]));
    }

    [Fact]
    public void A_learning_curve_goes_from_few_rows_to_many()
    {
        LearningCurve curve = LearningCurve.Of([(1, 1000, Result(1, 3)), (0.5, 500, Result(2)), (0.5, 502, Result(3)), (0.1, 100, Result(4, 0))]);
        Assert.Equal([0.1, 0.5, 1], curve.Points.Select(p => p.Share));
        Assert.Equal([100, 501, 1000], curve.Points.Select(p => p.Rows));
        Assert.Equal([1, 2, 1], curve.Points.Select(p => p.MacroF1.Count));
    }

    [Fact]
    public void Mistakes_come_most_confident_first_and_doubts_nearest_first()
    {
        ScoredRow sure = SomeRows.Row(0, [0f, 0.9f, 0.1f]), unsure = SomeRows.Row(1, [0.4f, 0.3f, 0.3f]), right = SomeRows.Row(0, [0.34f, 0.33f, 0.33f]);
        ScoredRow unknown = SomeRows.Row(-1, [1, 0, 0]);
        ScoredRow[] rows = [unsure, right, sure, unknown];
        Assert.Equal([sure, unsure], Mistakes.MostConfident(rows, 5));
        Assert.Equal([right, unsure], Mistakes.LeastCertain(rows, 2));
        Assert.Equal([("claim", "none", 1), ("none", "claim", 1)], Mistakes.ByPair(SomeRows.Labels, rows, 3).Select(p => (p.Truth, p.Predicted, p.Count)));
    }
}
