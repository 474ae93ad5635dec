using Classifier.Training.Data.Checks;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Data.Checks;

public sealed class ConfidentLearningTests
{
    [Fact]
    public void Thresholds_joint_and_suspects_are_those_computed_by_hand()
    {
        float[][] probabilities = [[0.9f, 0.1f], [0.8f, 0.2f], [0.1f, 0.9f], [0.3f, 0.7f], [0.2f, 0.8f], [0.45f, 0.55f]];
        int[] truth = [0, 0, 0, 1, 1, 1];
        ConfidentLearning learning = ConfidentLearning.Fit(probabilities, truth, 2);
        Assert.Equal(0.6, learning.Thresholds[0], 5);
        Assert.Equal(0.68333, learning.Thresholds[1], 5);
        Assert.Equal([[2, 1], [0, 2]], learning.ConfidentJoint);
        SuspectLabel suspect = Assert.Single(learning.Suspects);
        Assert.Equal((2, 0, 1), (suspect.Row, suspect.Given, suspect.Suggested));
        Assert.Equal(-0.8, suspect.Margin, 5);
        // A third of label 0's three rows, none of label 1's.
        Assert.Equal(1 / 6.0, learning.EstimatedNoise, 5);
    }

    [Fact]
    public void Most_planted_errors_are_found_and_stand_before_right_labels()
    {
        var random = new Random(3);
        int[] real = [.. Enumerable.Range(0, 3000).Select(_ => random.Next(3))];
        float[][] probabilities = [.. real.Select(label => Softened(label, random))];
        HashSet<int> planted = [.. Enumerable.Range(0, 3000).Where(i => i % 20 == 0)];
        int[] given = [.. real.Select((label, i) => planted.Contains(i) ? (label + 1) % 3 : label)];
        ConfidentLearning learning = ConfidentLearning.Fit(probabilities, given, 3);
        int foundInTop = learning.Suspects.Take(planted.Count).Count(s => planted.Contains(s.Row));
        Assert.InRange(foundInTop, 0.85 * planted.Count, planted.Count);
        Assert.All(learning.Suspects.Take(50), s => Assert.Equal(real[s.Row], s.Suggested));
        Assert.InRange(learning.EstimatedNoise, 0.02, 0.10);
    }

    [Fact]
    public void A_model_that_agrees_with_every_label_leaves_no_suspect() =>
        Assert.Empty(ConfidentLearning.Fit([[0.9f, 0.1f], [0.2f, 0.8f]], [0, 1], 2).Suspects);

    [Fact]
    public void Rows_without_a_known_label_are_left_out() =>
        Assert.Empty(ConfidentLearning.Fit([[0.9f, 0.1f], [0.2f, 0.8f], [0.1f, 0.9f]], [0, 1, -1], 2).Suspects);

    [Fact]
    public void Suspects_are_ranked_by_margin_and_never_agree_with_the_model() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            int[] truth = [.. Enumerable.Range(0, 60).Select(_ => random.Next(4))];
            float[][] probabilities = [.. truth.Select(_ => Normalised([.. Enumerable.Range(0, 4).Select(_ => random.NextSingle())]))];
            IReadOnlyList<SuspectLabel> suspects = ConfidentLearning.Fit(probabilities, truth, 4).Suspects;
            return suspects.Select(s => s.Margin).SequenceEqual(suspects.Select(s => s.Margin).Order())
                && suspects.All(s => s.Given != s.Suggested && s.Given == truth[s.Row] && probabilities[s.Row].Max() == probabilities[s.Row][s.Suggested]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Wrong_shapes_and_numbers_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ConfidentLearning.Fit([[0.5f, 0.5f]], [0, 1], 2));
        Assert.Throws<ArgumentException>(() => ConfidentLearning.Fit([[0.5f]], [0], 2));
        Assert.Throws<ArgumentException>(() => ConfidentLearning.Fit([[0.5f, 0.5f]], [2], 2));
        Assert.Throws<ArgumentException>(() => ConfidentLearning.Fit([[float.NaN, 0.5f]], [0], 2));
        Assert.Throws<ArgumentException>(() => new DataChecker().CheckLabels(CleanRows.Read(), ["a"], [], []));
    }

    [Fact]
    public void The_checker_reports_suspects_with_the_label_the_model_would_give()
    {
        var rows = CleanRows.Read();
        float[][] probabilities = [.. rows.Select((row, i) => (row.Label == "claim") == (i != 3) ? new[] { 0.9f, 0.1f } : [0.1f, 0.9f])];
        int[] truth = [.. rows.Select(row => row.Label == "claim" ? 0 : 1)];
        DataReport report = new DataChecker().Check(rows).With(new DataChecker().CheckLabels(rows, ["claim", "none"], probabilities, truth));
        DataFinding finding = Assert.Single(report.Findings);
        Assert.Equal(FindingCode.LikelyLabelError, finding.Code);
        Assert.Equal(rows[3].Source, finding.Sources[0]);
        Assert.Contains("gives 'claim' (90.0%)", finding.Message, StringComparison.Ordinal);
        Assert.Equal(1, report.Warnings);
    }

    private static float[] Softened(int label, Random random) =>
        Normalised([.. Enumerable.Range(0, 3).Select(i => random.NextSingle() + (i == label ? 2 : 0))]);

    private static float[] Normalised(float[] values) => [.. values.Select(v => v / values.Sum())];
}
