namespace Classifier.Console.Tests.Scoring;

public sealed class PageTests(TinyModel model)
{
    private const string Two = "We will destroy the port. People strolled past the mine near <b>it</b> today.";

    [Fact]
    public async Task An_article_becomes_a_page_with_tinted_sentences_and_cues()
    {
        Outcome outcome = await ClassifierProcess.RunAsync(["score", model.Write("page.txt", Two), "--model", model.Path, "--format", "html"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.StartsWith("<!DOCTYPE html>", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("<h1 dir=\"auto\">page.txt</h1>", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("class=\"cue for strong\"", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>it", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentences_under_the_least_confidence_are_shown_as_undecided()
    {
        Outcome outcome = await model.ScoreBytesAsync("We strolled past the envoy. People warned."u8.ToArray(), "--format", "html", "--min-confidence", "1");
        Assert.Contains("undecided 2", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_of_one_article_and_shows_it_whole()
    {
        string folder = Path.GetDirectoryName(model.Write("several/a.txt", Two))!;
        model.Write("several/b.txt", Two);
        Assert.Equal(2, (await ClassifierProcess.RunAsync(["score", folder, "--model", model.Path, "--format", "html"])).ExitCode);
        Assert.Equal(2, (await model.ScoreBytesAsync([], "--format", "html", "--labels", "threat")).ExitCode);
    }

    [Fact]
    public async Task Thresholds_leave_out_what_is_less_probable_than_its_label_asks_for()
    {
        string never = model.Write("never.json", """{ "labels": { "threat": { "minimumConfidence": null }, "none": { "minimumConfidence": 0.1 } } }""");
        Outcome outcome = await model.ScoreAsync(Two, "--thresholds", never);
        Assert.Equal("none", JsonLine.Parse(Assert.Single(outcome.Lines)).Label());
        Assert.Equal("1 of 2 sentences were left out.", outcome.Errors.Trim());
    }

    [Theory]
    [InlineData("""{ "labels": { "peril": { "minimumConfidence": 0.5 } } }""", "'peril'")]
    [InlineData("""{ "labels": { "threat": { "minimumConfidence": 5 } } }""", "'threat'")]
    [InlineData("nonsense", "cannot be read")]
    public async Task Thresholds_that_do_not_fit_are_told_with_their_file(string json, string message)
    {
        string file = model.Write("bad.json", json);
        Outcome outcome = await model.ScoreAsync(Two, "--thresholds", file);
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith(file + ": ", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }
}
