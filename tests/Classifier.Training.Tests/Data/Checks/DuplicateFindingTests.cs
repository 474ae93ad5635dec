using Classifier.Training.Data.Checks;

namespace Classifier.Training.Tests.Data.Checks;

public sealed class DuplicateFindingTests
{
    private const string Text = "The ambassador was called back to the capital for talks that same night.";
    private const string Nearly = "The ambassador was called back to the capital for talks that same evening.";

    [Fact]
    public void The_same_text_with_the_same_label_is_an_exact_duplicate_and_the_later_row_is_named_first()
    {
        DataReport report = CleanRows.CheckWith(CleanRows.Row(Text), CleanRows.Row(Text, position: 2));
        DataFinding finding = Assert.Single(report.Findings);
        Assert.Equal(FindingCode.ExactDuplicate, finding.Code);
        Assert.Equal([3L, 2L], finding.Sources.Select(s => s.Line));
        Assert.Equal("b/2", finding.RowId);
    }

    [Fact]
    public void Outer_blanks_and_unicode_form_do_not_hide_a_duplicate() =>
        Assert.Equal(1, CleanRows.CheckWith(CleanRows.Row("A café on the corner stayed open."), CleanRows.Row(" A cafe\u0301 on the corner stayed open.", position: 2)).CountOf(FindingCode.ExactDuplicate));

    [Fact]
    public void The_same_text_with_different_labels_is_a_conflict()
    {
        DataFinding finding = Assert.Single(CleanRows.CheckWith(CleanRows.Row(Text, "claim"), CleanRows.Row(Text, "none", 2)).Findings);
        Assert.Equal(FindingCode.ConflictingLabels, finding.Code);
        Assert.Contains("'claim', 'none'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_copies_are_one_finding_that_tells_their_number_and_lists_a_few()
    {
        DataReport report = CleanRows.CheckWith([.. Enumerable.Range(1, 100).Select(i => CleanRows.Row(Text, position: i))]);
        DataFinding finding = Assert.Single(report.Findings);
        Assert.Contains("100 times", finding.Message, StringComparison.Ordinal);
        Assert.Equal(DataFinding.MaximumSources, finding.Sources.Count);
    }

    [Fact]
    public void A_near_duplicate_is_found_with_its_likeness_and_both_places()
    {
        DataFinding finding = Assert.Single(CleanRows.CheckWith(CleanRows.Row(Text), CleanRows.Row(Nearly, "claim", 2)).Findings);
        Assert.Equal(FindingCode.NearDuplicate, finding.Code);
        Assert.Equal([3L, 2L], finding.Sources.Select(s => s.Line));
        Assert.Contains("but 'claim' is not 'none'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_differ_in_case_and_punctuation_only_are_near_duplicates() =>
        Assert.Equal(1, CleanRows.CheckWith(CleanRows.Row("No one was hurt, the mayor of the town said."), CleanRows.Row("No-one was hurt – the mayor of the town said", position: 2)).CountOf(FindingCode.NearDuplicate));

    [Fact]
    public void A_cross_head_may_stand_in_several_articles() =>
        Assert.Empty(CleanRows.CheckWith(CleanRows.Row("What happens next?", "none", 2), CleanRows.Row("What happens next?", "none", 3)).Findings);

    [Fact]
    public void A_test_sentence_that_is_in_the_training_set_has_leaked()
    {
        DataReport report = new DataChecker().Check([.. CleanRows.Read(), CleanRows.Row(Text)], [CleanRows.Row(Text, position: 9)]);
        DataFinding finding = Assert.Single(report.Findings);
        Assert.Equal(FindingCode.ExactLeakage, finding.Code);
        Assert.Equal([10L, 2L], finding.Sources.Select(s => s.Line));
    }

    [Fact]
    public void A_test_sentence_that_is_nearly_in_the_training_set_has_leaked()
    {
        DataReport report = new DataChecker().Check([.. CleanRows.Read(), CleanRows.Row(Text)], [CleanRows.Row(Nearly, position: 9)]);
        Assert.Equal(FindingCode.NearLeakage, Assert.Single(report.Findings).Code);
    }

    [Fact]
    public void Training_and_test_sets_without_common_sentences_do_not_leak() =>
        Assert.Empty(new DataChecker().Check(CleanRows.Read(), [CleanRows.Row(Text)]).Findings);

    [Fact]
    public void Near_duplicates_are_not_looked_for_where_the_option_is_off() =>
        Assert.Empty(new DataChecker(new DataCheckOptions { NearDuplicates = false }).Check([.. CleanRows.Read(), CleanRows.Row(Text), CleanRows.Row(Nearly, position: 2)]).Findings);

    [Fact]
    public void A_position_that_occurs_twice_in_an_article_is_found()
    {
        DataFinding finding = Assert.Single(CleanRows.CheckWith(CleanRows.Row(Text), CleanRows.Row("Nobody waited for the mayor of the port.")).Findings);
        Assert.Equal(FindingCode.RepeatedPosition, finding.Code);
        Assert.Equal(2, finding.Sources.Count);
    }
}
