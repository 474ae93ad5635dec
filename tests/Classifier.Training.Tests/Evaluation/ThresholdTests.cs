using Classifier.Training.Data;
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

    [Fact]
    public void The_threshold_is_the_least_confidence_that_keeps_the_wished_precision()
    {
        LabelThreshold threshold = ThresholdTable.Tune(SomeRows.Labels, Rows, 0.75).Labels["claim"];
        Assert.Equal(0.6, threshold.MinimumConfidence!.Value, 1e-6);
        Assert.Equal((0.75, 0.75, 4), (threshold.Precision, threshold.Recall, threshold.Predictions));
        Assert.Equal(0.8, ThresholdTable.Tune(SomeRows.Labels, Rows, 0.76).Labels["claim"].MinimumConfidence!.Value, 1e-6);
    }

    [Fact]
    public void A_label_that_never_reaches_the_wished_precision_is_never_given()
    {
        ThresholdTable table = ThresholdTable.Tune(SomeRows.Labels, Rows, 0.5);
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
        ThresholdTable table = ThresholdTable.Tune(SomeRows.Labels, Rows, 0.75);
        Assert.Equal(table.ToJson(), ThresholdTable.FromJson(table.ToJson()).ToJson());
        Assert.Equal(table.Labels["claim"], ThresholdTable.FromJson(table.ToJson()).Labels["claim"]);
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
    [InlineData("""{ "labels": { "claim": { "minimunConfidence": 0.6 } } }""")]
    public void Other_JSON_is_refused(string json) => Assert.Throws<DataException>(() => ThresholdTable.FromJson(json));

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_precision_that_nobody_can_wish_is_refused(double precision) =>
        Assert.Throws<ArgumentException>(() => ThresholdTable.Tune(SomeRows.Labels, Rows, precision));

    [Fact]
    public void What_a_tuned_table_accepts_has_the_wished_precision() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
    {
        ScoredRow[] rows = SomeRows.Random(100, seed.Get);
        ThresholdTable table = ThresholdTable.Tune(SomeRows.Labels, rows, 0.8);
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
    public void Accuracy_is_undefined_where_nothing_is_covered() =>
        Assert.Equal(double.NaN, CoveragePoint.Curve(SomeRows.Labels, Rows)[^1].Accuracy);
}
