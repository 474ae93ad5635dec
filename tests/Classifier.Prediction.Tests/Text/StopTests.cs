namespace Classifier.Prediction.Tests.Text;

public sealed class StopTests
{
    [Theory]
    [InlineData("It rained. |We left! |Why not? |Good.")]
    [InlineData("You did what?! |Nothing!!! |Really??")]
    [InlineData("They left . |Nobody came .")]
    public void Stops_end_sentences(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Prices rose 3.5% to $1.20. |Then they fell.")]
    [InlineData("He paid €2.5m. |400 others paid less.")]
    [InlineData("Version 2.0.1 costs .99 cents.")]
    public void Decimals_and_amounts_do_not_end_a_sentence(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("We might... or might not.")]
    [InlineData("We might… |Nobody knows.")]
    [InlineData("“We will … Moscow must leave,” he said.")]
    [InlineData("“The pact [...] Russia signed is void,” he said.")]
    [InlineData("He left . . . and came back.")]
    [InlineData("We might... I doubt it.")]
    public void An_ellipsis_ends_a_sentence_only_when_it_clings_to_the_last_word(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("It ended.The talks go on.")]
    [InlineData("It works with Node.js and ASP.NET or System.Text classes.")]
    public void A_dot_inside_a_name_does_not_end_a_sentence(string text) =>
        Assert.Equal(text.Contains("ended", StringComparison.Ordinal) ? 2 : 1, Marked.Sentences(text).Count());

    [Theory]
    [InlineData("It ended.|The talks go on.")]
    [InlineData("“It ended.”|Then they left.")]
    [InlineData("It cost 12.|The rest was free.")]
    [InlineData("Did it end?|Nobody knows.")]
    [InlineData("The deal in Kyiv.|They left.")]
    [InlineData("It ended.|“We know,” he said.")]
    public void A_forgotten_space_does_not_join_sentences(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("He came (he was late) and sat. |(She was not.) |They ate.")]
    [InlineData("He came (he was late. The bus had gone.) and sat.")]
    [InlineData("The ban [the second this year.] |Nobody knows why.")]
    [InlineData("It is cold.[12] |It is dark.[3]")]
    public void Brackets_belong_to_the_sentence_they_close(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("It is true!, he said.")]
    [InlineData("The firm sells more. iPhone owners wait.", "The firm sells more.", "iPhone owners wait.")]
    [InlineData("“It is over.” — Lena Moss")]
    public void What_follows_a_stop_decides(string text, params string[] sentences) =>
        Assert.Equal(sentences.Length == 0 ? [text] : sentences, Marked.Sentences(text));

    [Theory]
    [InlineData("Two Jeopardy! winners and the Yum! Brands staff left. |They were sad.")]
    public void Names_may_end_in_an_exclamation_mark(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Write to press.office@mail.example.org. |We answer.")]
    [InlineData("See www.example.org/a.b?Q=1.Two#Three. |It is long.")]
    [InlineData("Follow @kyiv.post. |It is good.")]
    [InlineData("Read https://example.org/News.The.End today.")]
    [InlineData("Bookings on booking.example.com fell.")]
    public void Addresses_and_handles_are_not_broken(string marked) => Marked.AssertSplit(marked);
}
