using Classifier.Training.Data;
using Classifier.Training.Data.Checks;

namespace Classifier.Training.Tests.Data.Checks;

public sealed class LabelFindingTests
{
    [Fact]
    public void No_rows_are_too_few_labels() => Assert.Equal(1, new DataChecker().Check([]).CountOf(FindingCode.TooFewLabels));

    [Fact]
    public void One_label_is_too_few() =>
        Assert.Contains("'claim'", Single(new DataChecker().Check([.. CleanRows.Read().Where(r => r.Label == "claim")]), FindingCode.TooFewLabels).Message, StringComparison.Ordinal);

    [Fact]
    public void A_label_with_fewer_rows_than_folds_is_an_error()
    {
        DataReport report = new DataChecker(new DataCheckOptions { Folds = 5 }).Check(CleanRows.Read());
        Assert.Equal(2, report.CountOf(FindingCode.TooFewRows));
        Assert.Equal(0, new DataChecker(new DataCheckOptions { Folds = 4 }).Check(CleanRows.Read()).Errors);
    }

    [Theory]
    [InlineData("Claim")]
    [InlineData("claim ")]
    [InlineData(" CLAIM")]
    public void Labels_that_differ_only_in_case_or_blanks_are_found(string label)
    {
        DataFinding finding = Single(CleanRows.CheckWith(CleanRows.Row("The ferry left before the rain began.", label)), FindingCode.LabelVariant);
        Assert.Contains("'claim' (4 rows)", finding.Message, StringComparison.Ordinal);
        Assert.Equal("more.csv:2", finding.Sources[0].ToString());
    }

    [Fact]
    public void A_blank_and_an_underscore_are_the_same_in_a_label()
    {
        LabelledSentence[] rows = [CleanRows.Row("The ferry left before dawn.", "sanctions call"), CleanRows.Row("Nobody waited for the mayor.", "sanctions_call", 2)];
        Assert.Equal(1, CleanRows.CheckWith(rows).CountOf(FindingCode.LabelVariant));
    }

    [Theory]
    [InlineData("thraet", true)]
    [InlineData("treat", true)]
    [InlineData("threats", true)]
    [InlineData("promise", false)]
    public void A_rare_label_spelt_nearly_like_a_frequent_one_is_a_likely_typing_error(string label, bool found)
    {
        DataReport report = NamesOnly([.. Enumerable.Repeat("threat", 40), .. Enumerable.Repeat("none", 40), label]);
        Assert.Equal(found ? 1 : 0, report.CountOf(FindingCode.LabelTypingError));
    }

    [Fact]
    public void Labels_of_like_frequency_are_no_typing_errors_however_near_their_names() =>
        Assert.Equal(0, NamesOnly([.. Enumerable.Repeat("label1", 40), .. Enumerable.Repeat("label2", 30)]).CountOf(FindingCode.LabelTypingError));

    [Fact]
    public void Thousands_of_labels_are_probably_the_wrong_column() =>
        Assert.Equal(1, NamesOnly([.. Enumerable.Range(0, 1500).Select(i => $"value {i}")]).CountOf(FindingCode.ManyLabels));

    [Fact]
    public void A_label_that_only_the_test_set_has_is_found() =>
        Assert.Contains("'threat'", Single(new DataChecker().Check(CleanRows.Read(), [CleanRows.Row("The ferry left before dawn.", "threat")]), FindingCode.UnknownTestLabel).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(150, 0)]
    [InlineData(151, 1)]
    public void Imbalance_is_found_above_the_allowed_ratio(int many, int expected) =>
        Assert.Equal(expected, NamesOnly([.. Enumerable.Repeat("common", many), .. Enumerable.Repeat("scarce", 3)]).CountOf(FindingCode.Imbalance));

    [Theory]
    [InlineData(1, 0.7)]
    [InlineData(2, 0.5)]
    [InlineData(2, double.NaN)]
    public void Options_out_of_range_are_refused_by_name(int folds, double similarity)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => new DataChecker(new DataCheckOptions { Folds = folds, NearDuplicateSimilarity = similarity }));
        Assert.Contains(folds < 2 ? "Folds is 1" : "NearDuplicateSimilarity is", e.Message, StringComparison.Ordinal);
    }

    private static DataReport NamesOnly(string[] labels) =>
        new DataChecker(new DataCheckOptions { NearDuplicates = false })
            .Check([.. labels.Select((label, i) => new LabelledSentence(null, null, label, $"Sentence number {i} stands here.", new RowSource("rows.csv", i + 2)))]);

    private static DataFinding Single(DataReport report, FindingCode code) => Assert.Single(report.Findings, f => f.Code == code);
}
