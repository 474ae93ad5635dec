using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Evaluation;

public sealed class ModelComparisonTests
{
    private static readonly ScoredRow[] Rows = SomeRows.Random(600, 1);

    /// <summary>The rows of a model that is right on some more of them.</summary>
    private static ScoredRow[] Mended(ScoredRow[] rows, int oneIn) =>
        [.. rows.Select((r, i) => i % oneIn == 0 ? r with { Probabilities = [.. SomeRows.Labels.Select((_, l) => l == r.Truth ? 0.98f : 0.01f)] } : r)];

    private static ComparisonResult Compare(ScoredRow[] first, ScoredRow[] second) => ModelComparison.Compare(SomeRows.Labels, first, SomeRows.Labels, second);

    [Fact]
    public void A_model_does_not_differ_from_itself()
    {
        ComparisonResult result = Compare(Rows, Rows);
        Assert.Equal(Verdict.NoClearDifference, result.Verdict);
        Assert.Empty(result.Disagreements);
        Assert.Equal(1, result.McNemar.PValue);
        Assert.All(result.Differences, d => Assert.Equal(new Estimate(0, new(0, 0)), d.Gain));
    }

    [Fact]
    public void A_clearly_better_model_is_called_better_and_the_other_way_round_worse()
    {
        ComparisonResult better = Compare(Rows, Mended(Rows, 4));
        Assert.Equal(Verdict.SecondIsBetter, better.Verdict);
        Assert.Equal(Verdict.SecondIsWorse, Compare(Mended(Rows, 4), Rows).Verdict);
        Assert.True(better.McNemar.PValue < 1e-6);
        Assert.Equal(better.McNemar.OnlySecond, better.Disagreements.Count(d => d.Second == d.Row.Label));
    }

    [Fact]
    public void One_row_makes_no_clear_difference() => Assert.Equal(Verdict.NoClearDifference, Compare(Rows, Mended(Rows, 600)).Verdict);

    [Fact]
    public void The_verdict_is_a_sentence_with_its_figures()
    {
        string sentence = Compare(Rows, Mended(Rows, 4)).Sentence;
        Assert.Matches(@"^The second model is better: macro-F1 0\.\d{3} against 0\.\d{3}, a change of \+0\.\d{3} \(95% interval \+0\.\d{3} to \+0\.\d{3}\); of 600 sentences 0 are right only with the first and \d+ only with the second \(McNemar p < 0\.0001\)\.$", sentence);
    }

    [Fact]
    public void Models_with_other_labels_are_compared_on_the_rows_that_both_know()
    {
        string[] more = ["threat", "rumour", "none", "claim"];
        ScoredRow[] second = [.. Rows.Select(r => r with { Truth = 3 - (r.Truth == 2 ? 3 : r.Truth), Probabilities = [r.Probabilities[2], 0, r.Probabilities[1], r.Probabilities[0]] })];
        ScoredRow unknown = SomeRows.Row(-1, [1, 0, 0], label: "rumour");
        ComparisonResult result = ModelComparison.Compare(
            SomeRows.Labels, [.. Rows, unknown], more, [.. second, unknown with { Truth = 1, Probabilities = [0, 1, 0, 0] }]);
        Assert.Equal(600, result.Rows);
        Assert.Equal(0, result.MacroF1.Gain.Value);
        Assert.Equal("rumour", Assert.Single(result.Disagreements).Second);
    }

    [Fact]
    public void Models_scored_on_other_rows_are_not_compared()
    {
        Assert.Throws<ArgumentException>(() => Compare(Rows, Rows[1..]));
        Assert.Throws<ArgumentException>(() => Compare(Rows, [.. Rows.Reverse()]));
    }

    [Fact]
    public void Models_that_share_no_label_have_nothing_to_compare() =>
        Assert.Throws<DataException>(() => Compare(Rows, [.. Rows.Select(r => r with { Truth = -1 })]));

    [Fact]
    public void McNemars_test_does_not_care_which_model_is_first() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNegativeInt>(),
        ArbMap.Default.ArbFor<NonNegativeInt>(),
        (b, c) => McNemarTest.Of(b.Get, c.Get).PValue is >= 0 and <= 1 and var p && p == McNemarTest.Of(c.Get, b.Get).PValue).QuickCheckThrowOnFailure();
}
