using System.Text.Json;

namespace Classifier.Console.Tests.Scoring;

public sealed class OutputTests(TinyModel model)
{
    private const string Two = "We will destroy the port. People strolled past the mine.";

    [Fact]
    public async Task A_table_shows_label_confidence_place_and_sentence()
    {
        Outcome outcome = await ClassifierProcess.RunAsync(["score", model.Write("article.txt", Two), "--model", model.Path]);
        Assert.Equal(0, outcome.ExitCode);
        string row = Assert.Single(outcome.Lines, l => l.Contains("We will destroy the port.", StringComparison.Ordinal));
        Assert.Matches(@"threat +\d+ % +0-25 +We will", row);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    [Fact]
    public async Task Csv_puts_one_sentence_on_a_line_below_a_header()
    {
        Outcome outcome = await model.ScoreBytesAsync("{\"id\":1,\"text\":\"He said \\\"no\\\", twice\"}"u8.ToArray(), "--format", "csv");
        string[] lines = outcome.Output.Split("\r\n");
        Assert.Equal("id,index,start,end,label,confidence,p_none,p_threat,text", lines[0]);
        Assert.Matches(@"^1,0,0,19,(none|threat),[01]\.\d{6},[01]\.\d{6},[01]\.\d{6},""He said """"no"""", twice""$", lines[1]);
        Assert.Equal("", lines[2]);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "'=HYPERLINK(1)")]
    [InlineData("+1 said so", "'+1 said so")]
    [InlineData("-no", "'-no")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a=b", "a=b")]
    public async Task Csv_keeps_a_spreadsheet_from_taking_text_for_a_formula(string text, string cell)
    {
        Outcome outcome = await model.ScoreBytesAsync(JsonSerializer.SerializeToUtf8Bytes(new { id = text, text }), "--format", "csv", "--sentences");
        string line = outcome.Output.Split("\r\n")[1];
        Assert.StartsWith(cell + ",", line, StringComparison.Ordinal);
        Assert.EndsWith("," + cell, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentences_only_leaves_out_offsets_and_probabilities()
    {
        Outcome outcome = await model.ScoreAsync(Two, "--sentences-only");
        Assert.Equal(["id", "index", "label", "confidence", "text"], JsonLine.Parse(outcome.Lines[0]).EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public async Task Labels_choose_what_is_written_and_the_rest_is_counted()
    {
        Outcome outcome = await model.ScoreAsync(Two, "--labels", "threat");
        Assert.Equal("threat", JsonLine.Parse(Assert.Single(outcome.Lines)).Label());
        Assert.Equal(1, JsonLine.Parse(outcome.Lines[0]).GetProperty("index").GetInt32() + 1);
        Assert.Equal("1 of 2 sentences were left out.", outcome.Errors.Trim());
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public async Task Unsure_sentences_can_be_left_out()
    {
        Outcome outcome = await model.ScoreAsync("Zebras graze. Rivers run.", "--min-confidence", "1");
        Assert.Equal(("", "2 of 2 sentences were left out."), (outcome.Output, outcome.Errors.Trim()));
    }

    [Theory]
    [InlineData("--min-confidence", "1.5", "--min-confidence is 1.5; it must be from 0 to 1.")]
    [InlineData("--labels", "threat,thread", "the model has no label 'thread'; its labels are none, threat.")]
    [InlineData("--input", "xml", "xml")]
    public async Task Options_that_make_no_sense_are_wrong_usage(string option, string value, string message)
    {
        Outcome outcome = await model.ScoreAsync(Two, option, value);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
        Assert.Equal("", outcome.Output);
    }
}
