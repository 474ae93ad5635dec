namespace Classifier.Prediction.Tests.Text;

public sealed class LineBreakTests
{
    [Theory]
    [InlineData("Talks fail again in Geneva\n|The two sides met for an hour.")]
    [InlineData("Talks fail again in Geneva\r\n|The two sides met for an hour.")]
    [InlineData("Talks fail again in Geneva\u2028|The two sides met for an hour.")]
    [InlineData("What is next?\n|Sport\n|“We won,” she said.")]
    [InlineData("Photograph: Ada Lim/Agency\n|12 people were hurt.")]
    [InlineData("8.32pm BST\n|Vance speaks in Rome\n|The visit is his first.")]
    public void A_line_without_a_stop_is_a_heading_when_the_next_begins_anew(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("talks, which\nended early")]
    [InlineData("The ministers,\nOkoro and Lim, left.")]
    [InlineData("The end of the\nWar.")]
    public void A_line_goes_on_when_the_next_does_not_begin_anew(string text) =>
        Assert.Single(Marked.Sentences("The " + text));

    [Theory]
    [InlineData("no stop here\n\n|and none here")]
    [InlineData("We met Mr.\n \n|Okoro left.")]
    [InlineData("one\u2029|two\f|three")]
    public void A_blank_line_always_ends_a_sentence(string marked) => Marked.AssertSplit(marked);

    [Fact]
    public void A_hard_wrapped_paragraph_is_joined_again()
    {
        Marked.AssertSplit("""
            The foreign minister told reporters on Monday evening that President
            Okoro would not attend the summit in Geneva unless the guarantees that
            Lagos had asked for were in writing. |The host country said that it had
            no objections. |A meeting of ambassadors is planned for Friday; Mr.
            Lim will chair it.

            |Another paragraph begins here.
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_heading_over_a_hard_wrapped_paragraph_stands_alone()
    {
        Marked.AssertSplit("""
            Summit in doubt
            |The foreign minister told reporters on Monday evening that President
            Okoro would not attend the summit in Geneva unless the guarantees which
            his country had asked for were in writing.
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("Three demands:\n|• A truce\n|• Free passage of goods\n|• elections")]
    [InlineData("Three demands:\n|- a truce\n|- free passage\n|* elections")]
    [InlineData("Steps:\n|1. Stop firing.\n|2. Withdraw.\n|3. talk")]
    [InlineData("Steps:\n|a) Stop firing\n|b) Withdraw")]
    public void Every_item_of_a_list_is_a_sentence(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("1) Ships 2) Planes")]
    [InlineData("7. Ships are late 8. Planes are full")]
    [InlineData("a) Ships b) Planes")]
    public void Items_run_into_one_line_are_separate(string text) => Assert.Equal(2, Marked.Sentences(text).Count());

    [Theory]
    [InlineData("In 2) there is no first item.")]
    [InlineData("1) Ships arrived at Pier 3) last week")]
    [InlineData("1. The score was 5. |Nobody cheered.")]
    public void A_number_out_of_order_begins_no_item(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Trump posted 5 hours ago. |8.32pm BST Vance speaks.")]
    public void A_timestamp_begins_a_sentence_after_a_stop(string marked) => Marked.AssertSplit(marked);
}
