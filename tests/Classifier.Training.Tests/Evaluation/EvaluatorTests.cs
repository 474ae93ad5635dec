using System.Diagnostics;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly EvaluationOptions Quick = new() { Resamples = 200 };

    private static EvaluationResult Evaluate(params ScoredRow[] rows) => Evaluator.Evaluate(SomeRows.Labels, rows, Quick);

    [Fact]
    public void Labels_that_the_model_does_not_know_are_counted_by_name_and_not_judged()
    {
        EvaluationResult result = Evaluate(
            SomeRows.Row(0, [0.9f, 0.05f, 0.05f]),
            SomeRows.Row(-1, [0.9f, 0.05f, 0.05f], label: "rumour"),
            SomeRows.Row(-1, [0.1f, 0.8f, 0.1f], label: "rumour"),
            SomeRows.Row(-1, [0.1f, 0.8f, 0.1f], label: "joke"));
        Assert.Equal([new("joke", 1), new("rumour", 2)], result.UnknownLabels);
        Assert.Equal(1, result.Rows);
        Assert.Equal(1, result.Accuracy.Value);
    }

    [Fact]
    public void Labels_that_no_row_has_are_named() =>
        Assert.Equal(["none", "threat"], Evaluate(SomeRows.Row(0, [0.9f, 0.05f, 0.05f])).AbsentLabels);

    [Fact]
    public void Nothing_to_judge_is_an_error_that_says_so()
    {
        var e = Assert.Throws<DataException>(() => Evaluate(SomeRows.Row(-1, [1, 0, 0])));
        Assert.Contains("none has a label that the model knows (claim, none, threat)", e.Message, StringComparison.Ordinal);
        Assert.Throws<DataException>(() => Evaluate());
    }

    [Theory]
    [InlineData(0, new[] { 0.5f, 0.5f })]
    [InlineData(3, new[] { 0.5f, 0.5f, 0f })]
    [InlineData(-2, new[] { 0.5f, 0.5f, 0f })]
    [InlineData(0, new[] { float.NaN, 0.5f, 0f })]
    [InlineData(0, new[] { 1.5f, -0.5f, 0f })]
    [InlineData(0, new[] { 0f, 0f, 0f })]
    public void Rows_that_do_not_fit_the_labels_are_refused(int truth, float[] probabilities) =>
        Assert.Throws<ArgumentException>(() => Evaluate(SomeRows.Row(truth, probabilities)));

    [Theory]
    [InlineData(-1, 0.95, 15)]
    [InlineData(100, 1.0, 15)]
    [InlineData(100, 0.95, 1)]
    public void Options_out_of_range_are_refused(int resamples, double level, int bins) =>
        Assert.Throws<ArgumentException>(() => Evaluator.Evaluate(
            SomeRows.Labels, SomeRows.Random(10, 1), new EvaluationOptions { Resamples = resamples, Level = level, CalibrationBins = bins }));

    [Fact]
    public void Of_equally_probable_labels_the_first_is_predicted() =>
        Assert.Equal(0, SomeRows.Row(2, [0.4f, 0.2f, 0.4f]).Predicted);

    [Fact]
    public void One_article_gives_no_interval_and_two_do()
    {
        Assert.Null(Evaluate(SomeRows.Random(20, 1)).Accuracy.Interval);
        Assert.NotNull(Evaluate(SomeRows.Random(40, 1)).Accuracy.Interval);
    }

    [Fact]
    public void Loose_rows_are_articles_of_their_own()
    {
        ScoredRow row = SomeRows.Row(0, [0.9f, 0.05f, 0.05f]);
        Assert.Equal(2, Evaluate(row, row).Articles);
    }

    [Fact]
    public void The_same_seed_gives_the_same_intervals_in_whatever_order_the_articles_come()
    {
        ScoredRow[] rows = SomeRows.Random(400, 5);
        ScoredRow[] reordered = [.. rows.OrderByDescending(r => r.Row.Article, StringComparer.Ordinal)];
        foreach (((_, Estimate a), (_, Estimate b)) in Evaluate(rows).Measures.Zip(Evaluate(reordered).Measures))
        {
            Assert.Equal(a.Value, b.Value, 1e-12);
            Assert.Equal(a.Interval!.Value.Low, b.Interval!.Value.Low, 1e-12);
            Assert.Equal(a.Interval!.Value.High, b.Interval!.Value.High, 1e-12);
        }
    }

    [Fact]
    public void Another_seed_gives_other_intervals() => Assert.NotEqual(
        Evaluate(SomeRows.Random(400, 5)).Accuracy.Interval,
        Evaluator.Evaluate(SomeRows.Labels, SomeRows.Random(400, 5), Quick with { Seed = 2 }).Accuracy.Interval);

    [Fact]
    public void Intervals_hold_the_true_accuracy_about_as_often_as_they_promise()
    {
        double truth = Evaluator.Evaluate(SomeRows.Labels, SomeRows.Random(60_000, 99), new EvaluationOptions { Resamples = 0 }).Accuracy.Value;
        int held = Enumerable.Range(0, 200).Count(seed => Evaluate(SomeRows.Random(800, seed)).Accuracy.Interval!.Value.Contains(truth));
        Assert.InRange(held, 176, 200);
    }

    [Fact]
    public void Alike_sentences_in_an_article_make_intervals_wider_than_loose_ones()
    {
        // Ten copies of each row say no more than one.
        ScoredRow[] once = SomeRows.Random(100, 3, rowsAnArticle: 1);
        ScoredRow[] copies = [.. once.SelectMany(r => Enumerable.Repeat(r, 10))];
        ScoredRow[] loose = [.. copies.Select(r => r with { Row = r.Row with { Article = null } })];
        Assert.Equal(Width(Evaluate(once)), Width(Evaluate(copies)), 1e-12);
        Assert.True(Width(Evaluate(loose)) < 0.6 * Width(Evaluate(copies)));
        static double Width(EvaluationResult result) => result.Accuracy.Interval!.Value.High - result.Accuracy.Interval!.Value.Low;
    }

    [Fact]
    public void A_thousand_resamples_of_a_whole_corpus_take_seconds()
    {
        ScoredRow[] rows = SomeRows.Random(25_000, 7);
        var clock = Stopwatch.StartNew();
        Evaluator.Evaluate(SomeRows.Labels, rows);
        // Under two seconds where nothing else runs; the limit leaves room for busy machines.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);
        TestContext.Current.SendDiagnosticMessage($"25,000 rows, 1,000 resamples: {clock.Elapsed.TotalSeconds:0.00} s");
    }

    [Fact]
    public void Measures_stay_in_their_ranges_and_inside_their_intervals() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), size =>
    {
        EvaluationResult result = Evaluator.Evaluate(SomeRows.Labels, SomeRows.Random(size.Get, size.Get, 1, 3), Quick);
        return result.Measures.All(m => m.Key is "logLoss" or "brierScore" or "cohensKappa" or "matthewsCorrelation" || m.Value.Value is (>= 0 and <= 1) or double.NaN)
            && result.Measures.All(m => m.Value.Interval is not { } i || i.Low <= i.High)
            && result.Confusion.Total == size.Get
            && result.Labels.Sum(l => l.Support) == size.Get
            && result.Calibration.Sum(b => b.Rows) == size.Get;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Renaming_and_reordering_the_labels_changes_no_overall_measure() => Prop.ForAll(ArbMap.Default.ArbFor<PositiveInt>(), seed =>
    {
        ScoredRow[] rows = SomeRows.Random(50, seed.Get);
        ScoredRow[] turned = [.. rows.Select(r => new ScoredRow(r.Row, 2 - r.Truth, [.. r.Probabilities.Reverse()]))];
        var options = new EvaluationOptions { Resamples = 0 };
        return Evaluator.Evaluate(SomeRows.Labels, rows, options).Measures
            .Zip(Evaluator.Evaluate(["x", "y", "z"], turned, options).Measures)
            .All(pair => Math.Abs(pair.First.Value.Value - pair.Second.Value.Value) < 1e-9);
    }).QuickCheckThrowOnFailure();
}
