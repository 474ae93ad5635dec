using Classifier.Prediction.Model;
using Classifier.Training.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Evaluation;

public sealed class ThresholdTests
{
    private static readonly ScoredRow[] Rows =
    [
        SomeRows.Row(0, [0.9f, 0.1f, 0f]),
        SomeRows.Row(0, [0.8f, 0.2f, 0f]),
        SomeRows.Row(1, [0.7f, 0.3f, 0f]),
        SomeRows.Row(0, [0.6f, 0.4f, 0f]),
        SomeRows.Row(0, [0.4f, 0.6f, 0f]),
    ];

    private static ThresholdTable Tune(double precision) => ThresholdTuner.Tune(SomeRows.Labels, Rows, ThresholdGoal.OfPrecision(precision));

    [Fact]
    public void The_threshold_is_the_least_confidence_that_keeps_the_wished_precision()
    {
        LabelThreshold threshold = Tune(0.75).Labels["claim"];
        Assert.Equal(0.6, threshold.MinimumConfidence!.Value, 1e-6);
        Assert.Equal((0.75, 0.75, 4), (threshold.Precision, threshold.Recall, threshold.Predictions));
        Assert.Equal(0.8, Tune(0.76).Labels["claim"].MinimumConfidence!.Value, 1e-6);
    }

    [Fact]
    public void A_label_that_never_reaches_the_wished_precision_is_never_given()
    {
        ThresholdTable table = Tune(0.5);
        Assert.Null(table.Labels["none"].MinimumConfidence);
        Assert.False(table.Accepts("none", 1));
    }

    [Fact]
    public void Labels_without_a_threshold_are_always_given() =>
        Assert.True(ThresholdTable.FromJson("""{ "labels": { "claim": { "minimumConfidence": 0.6 } } }""").Accepts("threat", 0.1));

    [Theory]
    [InlineData(0.6, true)]
    [InlineData(0.59, false)]
    public void A_prediction_stands_from_its_threshold_on(double confidence, bool stands) =>
        Assert.Equal(stands, ThresholdTable.FromJson("""{ "labels": { "claim": { "minimumConfidence": 0.6 } } }""").Accepts("claim", confidence));

    [Fact]
    public void A_table_is_read_as_it_was_written()
    {
        ThresholdTable table = Tune(0.75);
        Assert.Equal(table.ToJson(), ThresholdTable.FromJson(table.ToJson()).ToJson());
        Assert.Equal(table.Labels["claim"], ThresholdTable.FromJson(table.ToJson()).Labels["claim"]);
    }

    [Fact]
    public void The_best_F1_is_worth_a_wrong_prediction_when_it_brings_a_right_one()
    {
        LabelThreshold threshold = ThresholdTuner.Tune(SomeRows.Labels, Rows, ThresholdGoal.BestF1).Labels["claim"];
        Assert.Equal(0.6, threshold.MinimumConfidence!.Value, 1e-6);
        Assert.Equal(0.8, ThresholdTuner.Tune(SomeRows.Labels, Rows[..3], ThresholdGoal.BestF1).Labels["claim"].MinimumConfidence!.Value, 1e-6);
        Assert.Null(ThresholdTuner.Tune(SomeRows.Labels, Rows, ThresholdGoal.BestF1).Labels["none"].MinimumConfidence);
    }

    [Fact]
    public void What_each_label_keeps_for_the_best_F1_is_no_worse_than_all_of_it() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
    {
        ScoredRow[] rows = SomeRows.Random(100, seed.Get);
        ThresholdTable table = ThresholdTuner.Tune(SomeRows.Labels, rows, ThresholdGoal.BestF1);
        return SomeRows.Labels.Index().All(l =>
            F1(rows, l.Index, r => table.Accepts(l.Item, r.Confidence)) >= F1(rows, l.Index, _ => true) - 1e-12);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_model_with_thresholds_answers_what_they_let_through()
    {
        CoveragePoint point = CoveragePoint.Under(Tune(0.76), SomeRows.Labels, Rows);
        Assert.Equal((2, 0.4, 1.0), (point.Rows, point.Coverage, point.Accuracy));
    }

    private static double F1(ScoredRow[] rows, int label, Func<ScoredRow, bool> isKept)
    {
        ScoredRow[] kept = [.. rows.Where(r => r.Predicted == label && isKept(r))];
        return 2.0 * kept.Count(r => r.IsCorrect) / (kept.Length + rows.Count(r => r.Truth == label));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "labels": null }""")]
    [InlineData("""{ "labels": { "claim": null } }""")]
    [InlineData("""{ "labels": { "claim": {} } }""")]
    [InlineData("""{ "labels": { "claim": 0.6 } }""")]
    [InlineData("""{ "labels": { "claim": { "minimumConfidence": 60 } } }""")]
    [InlineData("""{ "labels": { "claim": { "minimumConfidence": -0.1 } } }""")]
    [InlineData("""{ "labels": { "claim": { "minimumConfidence": 0.5, "precision": 2 } } }""")]
    [InlineData("""{ "labels": { "claim": { "minimumConfidence": 0.5, "predictions": -1 } } }""")]
    [InlineData("""{ "wishedPrecision": 0, "labels": {} }""")]
    [InlineData("""{ "labels": { "claim": { "minimunConfidence": 0.6 } } }""")]
    public void Other_JSON_is_refused(string json) => Assert.Throws<FormatException>(() => ThresholdTable.FromJson(json));

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_precision_that_nobody_can_wish_is_refused(double precision) =>
        Assert.Throws<ArgumentException>(() => Tune(precision));

    [Fact]
    public void What_a_tuned_table_accepts_has_the_wished_precision() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
    {
        ScoredRow[] rows = SomeRows.Random(100, seed.Get);
        ThresholdTable table = ThresholdTuner.Tune(SomeRows.Labels, rows, ThresholdGoal.OfPrecision(0.8));
        return rows.Where(r => table.Accepts(SomeRows.Labels[r.Predicted], r.Confidence))
            .GroupBy(r => r.Predicted)
            .All(kept => kept.Average(r => r.IsCorrect ? 1.0 : 0.0) >= 0.8);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_more_confidence_is_asked_the_fewer_rows_are_covered()
    {
        IReadOnlyList<CoveragePoint> curve = CoveragePoint.Curve(SomeRows.Labels, SomeRows.Random(500, 1));
        Assert.Equal(1, curve[0].Coverage);
        Assert.All(curve.Zip(curve.Skip(1)), pair => Assert.True(pair.First.Rows >= pair.Second.Rows));
        Assert.True(curve.First(p => p.Coverage < 0.5).Accuracy > curve[0].Accuracy);
    }

    [Fact]
    public void The_steps_of_a_curve_are_where_rows_are_lost()
    {
        IReadOnlyList<CoveragePoint> steps = CoveragePoint.Steps(CoveragePoint.Curve(SomeRows.Labels, Rows));
        Assert.Equal([5, 3, 2, 1], steps.Select(s => s.Rows));
        Assert.Equal([0.6, 0.65, 0.8, 0.85], steps.Select(s => s.MinimumConfidence));
    }

    [Fact]
    public void Accuracy_is_undefined_where_nothing_is_covered() =>
        Assert.Equal(double.NaN, CoveragePoint.Curve(SomeRows.Labels, Rows)[^1].Accuracy);
}
