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
        Assert.Contains("<h1 dir=\"auto\" id=\"top\">page.txt</h1>", outcome.Output, StringComparison.Ordinal);
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
    public async Task A_sentence_says_what_its_score_is_made_of()
    {
        Outcome outcome = await model.ScoreBytesAsync("We will destroy the port."u8.ToArray(), "--format", "html");
        Assert.Matches(@"for threat, score -?[\d.]+</span> <span class=""reason for""><span class=""number"">\+\d", outcome.Output);
        Assert.Contains(">bias</span>", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_becomes_one_page_with_a_list_of_contents()
    {
        string folder = Path.GetDirectoryName(model.Write("several/a.txt", Two))!;
        model.Write("several/b.txt", Two);
        Outcome outcome = await ClassifierProcess.RunAsync(["score", folder, "--model", model.Path, "--format", "html"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("2 articles</h1>", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("""<a href="#a1" dir="auto">b.txt</a>""", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(3, outcome.Output.Split("<article id=").Length);
    }

    [Theory]
    [InlineData("in.jsonl", "{\"id\":\"north\",\"text\":\"We will destroy it. It rained.\"}\n{\"id\":7,\"text\":\"It rained.\"}\n")]
    [InlineData("in.csv", "id,text\nnorth,We will destroy it. It rained.\n7,\"It rained.\"\n")]
    public async Task Records_become_articles_that_go_by_their_ids(string file, string text)
    {
        Outcome outcome = await ClassifierProcess.RunAsync(["score", model.Write("records/" + file, text), "--model", model.Path, "--format", "html"]);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Matches(@"<article id=""a0"">\s*<h2 dir=""auto"">north ", outcome.Output);
        Assert.Matches(@"<article id=""a1"">\s*<h2 dir=""auto"">7 ", outcome.Output);
    }

    [Fact]
    public async Task A_record_that_cannot_be_read_is_told_and_the_others_are_shown()
    {
        Outcome outcome = await model.ScoreBytesAsync("{\"id\":1,\"text\":\"It rained.\"}\n{\"id\":2}\n"u8.ToArray(), "--format", "html");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("-:2: there is no field 'text'", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("1 sentence. ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_article_that_is_read_in_parts_is_shown_whole()
    {
        string text = string.Concat(Enumerable.Repeat($"It rained on the coast again{string.Concat(Enumerable.Repeat(", as it had for days and nights in all of these long weeks", 3))}.\n\n", 6_000));
        Outcome outcome = await model.ScoreBytesAsync([.. System.Text.Encoding.UTF8.GetBytes(text), .. "The end."u8], "--format", "html");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("6,001 sentences", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_page_can_show_is_told_without_one()
    {
        foreach ((byte[] input, string message) in new[]
        {
            ([], "there is no article to show"),
            (System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"text\":\"It rained.\"}\n", 1001))), "there are more than 1000 articles"),
        })
        {
            Outcome outcome = await model.ScoreBytesAsync(input, "--format", "html");
            Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
            Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
        }

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
