using Classifier.Prediction.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Prediction.Tests.Text;

public sealed class QuotationTrackerTests
{
    /// <summary>Rewrites a text with [ for every opening and ] for every closing mark.</summary>
    private static string Marked(string text, bool inside = false)
    {
        var tracker = new QuotationTracker(inside);
        return string.Create(text.Length, (text, tracker), static (marked, state) =>
        {
            for (int i = 0; i < marked.Length; i++)
            {
                marked[i] = state.tracker.Read(state.text, i) switch
                {
                    QuotationMark.Open => '[',
                    QuotationMark.Close => ']',
                    _ => state.text[i],
                };
            }
        });
    }

    private static bool InsideAfter(string text, bool inside = false)
    {
        var tracker = new QuotationTracker(inside);
        for (int i = 0; i < text.Length; i++) tracker.Read(text, i);
        return tracker.Inside;
    }

    [Theory]
    [InlineData("“Go,” she said.", "[Go,] she said.")]
    [InlineData("«Go,» she said.", "[Go,] she said.")]
    [InlineData("‹Go,› she said.", "[Go,] she said.")]
    [InlineData("„Geh“, she said.", "[Geh], she said.")]
    [InlineData("„Idź”, she said, “now”.", "[Idź], she said, [now].")]
    public void Curly_marks_are_read_by_shape(string text, string marked) => Assert.Equal(marked, Marked(text));

    [Theory]
    [InlineData("\"Go,\" she said.", "[Go,] she said.")]
    [InlineData("She said \"go\".", "She said [go].")]
    [InlineData("A plan (\"the map\") is out.", "A plan ([the map]) is out.")]
    [InlineData("They left.\"Why?\" he asked.", "They left.[Why?] he asked.")]
    [InlineData("He said \" no \" twice.", "He said [ no ] twice.")]
    [InlineData("A 12\" pipe", "A 12\" pipe")]
    [InlineData("A \"size 12\" pipe", "A [size 12] pipe")]
    public void Straight_double_marks_are_read_by_their_neighbours(string text, string marked) => Assert.Equal(marked, Marked(text));

    [Theory]
    [InlineData("'Go,' she said.", "[Go,] she said.")]
    [InlineData("‘Go,’ she said.", "[Go,] she said.")]
    [InlineData("The 'ceasefire' held.", "The [ceasefire] held.")]
    public void Single_marks_quote(string text, string marked) => Assert.Equal(marked, Marked(text));

    [Theory]
    [InlineData("They don’t and can't.")]
    [InlineData("The leaders’ talks and the ministers' car.")]
    [InlineData("Tell ’em it was the '90s, rock ‘n’ roll.")]
    [InlineData("He is 5'10 tall.")]
    public void Apostrophes_do_not_quote(string text) => Assert.Equal(text, Marked(text));

    [Theory]
    [InlineData("“He said ‘no’ to us,” she said.", "[He said [no] to us,] she said.")]
    [InlineData("\"'No,' he told us,\" she said.", "[[No,] he told us,] she said.")]
    [InlineData("“It isn't what he called ‘fair.’”", "[It isn't what he called [fair.]]")]
    [InlineData("‘He said “no” to us,’ she said.", "[He said [no] to us,] she said.")]
    public void Quotations_nest(string text, string marked)
    {
        Assert.Equal(marked, Marked(text));
        Assert.False(InsideAfter(text));
    }

    [Theory]
    [InlineData("“It is the U.S.’s view")]
    [InlineData("“It is the U.S.' view")]
    public void A_possessive_of_an_abbreviation_leaves_a_quotation_open(string text) => Assert.True(InsideAfter(text));

    [Fact]
    public void Closing_the_outer_quotation_closes_what_is_open_inside_it() =>
        Assert.False(InsideAfter("“They call it ‘peace,” she said."));

    [Fact]
    public void An_opening_mark_in_an_open_quotation_continues_it()
    {
        Assert.True(InsideAfter("“We wait.\n\n“We hope."));
        Assert.False(InsideAfter("“We wait.\n\n“We hope.”"));
    }

    [Theory]
    [InlineData("“We wait.\n\nThe talks ended.")]
    [InlineData("“We wait.\r\n \r\nThe talks ended.")]
    [InlineData("“We wait.\u2029The talks ended.")]
    [InlineData("“We wait.\n\n")]
    public void A_blank_line_ends_a_quotation_that_nobody_closed(string text) => Assert.False(InsideAfter(text));

    [Fact]
    public void A_single_line_break_leaves_a_quotation_open() => Assert.True(InsideAfter("“We wait\r\nand hope"));

    [Theory]
    [InlineData("We hope,” she said.")]
    [InlineData("We hope,\" she said.")]
    [InlineData("We hope,’ she said.")]
    [InlineData("We hope,' she said.")]
    public void A_tracker_can_begin_inside_a_quotation(string text)
    {
        Assert.True(new QuotationTracker(inside: true).Inside);
        Assert.False(InsideAfter(text, inside: true));
    }

    [Fact]
    public void Only_marks_and_line_breaks_change_the_state() => Prop.ForAll<string>(text =>
    {
        text ??= "";
        var tracker = new QuotationTracker();
        for (int i = 0; i < text.Length; i++)
        {
            bool inside = tracker.Inside;
            QuotationMark mark = tracker.Read(text, i);
            bool matters = QuotationTracker.IsMark(text[i]) || char.IsWhiteSpace(text[i]);
            if (!matters && (mark != QuotationMark.None || inside != tracker.Inside)) return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();
}
