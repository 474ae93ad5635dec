using Classifier.Prediction.Text;

namespace Classifier.Prediction.Tests.Text;

public sealed class QuotedSentenceTests
{
    [Theory]
    [InlineData("“We go.” |Then they went.")]
    [InlineData("‘We go.’ |Then they went.")]
    [InlineData("\"We go.\" |Then they went.")]
    [InlineData("'We go.' |Then they went.")]
    [InlineData("«We go.» |Then they went.")]
    [InlineData("« We go. » |Then they went.")]
    [InlineData("„We go.“ |Then they went.")]
    [InlineData("“He said ‘we go.’” |Then they went.")]
    [InlineData("\"He said 'we go.'\" |Then they went.")]
    [InlineData("(“We go.”) |Then they went.")]
    [InlineData("They said “go”. |Then they went.")]
    public void Closing_marks_of_every_style_belong_to_the_sentence(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("“We wait. |We hope,” she said.")]
    [InlineData("He said: “We wait. |We hope.” |Then he left.")]
    public void A_quotation_of_several_sentences_is_split_at_each(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("“Who knows?” he asked.")]
    [InlineData("“We wait. |Do you?” she asked.")]
    [InlineData("“Out!” they cried.")]
    [InlineData("'It is over.' she said.")]
    public void A_sentence_goes_on_in_small_letters_after_the_closing_mark(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("“Why now?” Dame Ada Lim asked.")]
    [InlineData("“Never!” Mr. Okoro said.")]
    [InlineData("“Never?” I asked.")]
    [InlineData("“Why now?” |The minister asked for time.")]
    [InlineData("“It is over.” |Ada Lim left.")]
    public void Names_with_a_verb_of_saying_belong_to_the_quotation(string marked) => Marked.AssertSplit(marked);

    [Fact]
    public void Sentences_know_whether_a_quotation_runs_across_their_edges()
    {
        const string Text = "He said: “We wait. We hope. We pray.” Then he left.";
        Assert.Equal(
            [(false, true), (true, true), (true, false), (false, false)],
            new SentenceSplitter().Split(Text).Select(sentence => (sentence.StartsInsideQuotation, sentence.EndsInsideQuotation)));
    }

    [Theory]
    [InlineData("“We wait.\n\n“We hope.”", true)]
    [InlineData("“We wait.\n“We hope.”", true)]
    [InlineData("“We wait.\n\nThey hope.", false)]
    [InlineData("“We wait.\nThey hope.", false)]
    public void A_quotation_goes_on_in_the_next_paragraph_when_a_mark_takes_it_up(string text, bool goesOn) =>
        Assert.Equal(goesOn, new SentenceSplitter().Split(text)[1].StartsInsideQuotation);
}
