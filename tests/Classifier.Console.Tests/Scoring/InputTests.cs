using System.Text;
using System.Text.Json;

namespace Classifier.Console.Tests.Scoring;

public sealed class InputTests(TinyModel model)
{
    private const string Two = "We will destroy the port. People strolled past the mine.";

    [Fact]
    public async Task An_article_on_standard_input_is_split_and_labelled()
    {
        Outcome outcome = await model.ScoreAsync(Two);
        Assert.Equal(0, outcome.ExitCode);
        JsonElement[] lines = [.. outcome.Lines.Select(JsonLine.Parse)];
        Assert.Equal(["threat", "none"], lines.Select(l => l.Label()));
        Assert.All(lines, l => Assert.Equal(l.Text(), Two[l.GetProperty("start").GetInt32()..l.GetProperty("end").GetInt32()]));
        Assert.Equal([0, 1], lines.Select(l => l.GetProperty("index").GetInt32()));
        Assert.All(lines, l => Assert.Equal(1, l.GetProperty("probabilities").EnumerateObject().Sum(p => p.Value.GetDouble()), 5));
    }

    [Fact]
    public async Task Json_lines_on_standard_input_are_known_by_their_brace()
    {
        Outcome outcome = await model.ScoreAsync($$"""{"id":7,"text":"{{Two}}"}""" + "\r\n" + """{"text":"She said \"no\" — 😀.","other":{"id":[1]},"id":"a\"b"}""");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["7", "7", "a\"b"], outcome.Lines.Select(l => JsonLine.Parse(l).Id()));
        Assert.Equal(JsonValueKind.Number, JsonLine.Parse(outcome.Lines[0]).GetProperty("id").ValueKind);
        Assert.Equal("She said \"no\" — 😀.", JsonLine.Parse(outcome.Lines[2]).Text());
    }

    [Fact]
    public async Task Field_names_are_options()
    {
        Outcome outcome = await model.ScoreAsync("""{"key":"k","text":1,"body":"We will destroy it."}""", "--text-field", "body", "--id-field", "key");
        Assert.Equal("k", JsonLine.Parse(Assert.Single(outcome.Lines)).Id());
    }

    [Fact]
    public async Task A_record_without_an_id_gets_the_place_it_was_read_at()
    {
        Outcome outcome = await model.ScoreAsync("{\"text\":\"One.\"}\n\n{\"text\":\"Two.\"}");
        Assert.Equal(["-:1", "-:3"], outcome.Lines.Select(l => JsonLine.Parse(l).Id()));
    }

    [Fact]
    public async Task Csv_is_read_with_quotes_commas_line_breaks_and_a_mark_at_its_beginning()
    {
        string csv = "\uFEFFid,text,note\r\n1,\"We will, he said, \"\"destroy\"\"\r\nthe port.\",x\r\n2,Plain text.,\"\"\r\n";
        Outcome outcome = await model.ScoreAsync(csv, "--input", "csv", "--sentences");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Equal(["We will, he said, \"destroy\"\r\nthe port.", "Plain text."], outcome.Lines.Select(l => JsonLine.Parse(l).Text()));
        Assert.Equal(["1", "2"], outcome.Lines.Select(l => JsonLine.Parse(l).Id()));
    }

    [Fact]
    public async Task Csv_columns_are_options_and_a_missing_one_is_told_with_those_there_are()
    {
        Outcome good = await model.ScoreAsync("nr,body\n5,Hello there.\n", "-i", "csv", "--text-column", "body", "--id-column", "nr");
        Assert.Equal("5", JsonLine.Parse(Assert.Single(good.Lines)).Id());
        Outcome bad = await model.ScoreAsync("nr,body\n5,Hello there.\n", "-i", "csv");
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("no column 'text'; the columns are 'nr', 'body'", bad.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_loose_sentences_each_line_of_text_is_one()
    {
        Outcome outcome = await model.ScoreAsync("First. Still first.\n\n   Second.  \n", "--sentences");
        Assert.Equal(["First. Still first.", "Second."], outcome.Lines.Select(l => JsonLine.Parse(l).Text()));
        Assert.Equal(3, JsonLine.Parse(outcome.Lines[1]).GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task Files_folders_and_globs_are_scored_in_order_each_once()
    {
        string b = model.Write("in/b.txt", "From b."), a = model.Write("in/deep/a.jsonl", "{\"id\":\"a\",\"text\":\"From a.\"}");
        model.Write("in/c.csv", "id,text\nc,From c.\n");
        model.Write("in/ignored.md", "Not this.");
        string folder = Path.Combine(model.Folder, "in");
        Outcome outcome = await ClassifierProcess.RunAsync(["score", a, folder, Path.Combine(folder, "*.txt"), "--model", model.Path, "--format", "jsonl"]);
        Assert.Equal(["a", b, "c"], outcome.Lines.Select(l => JsonLine.Parse(l).Id()));
    }

    [Fact]
    public async Task A_name_that_stands_for_nothing_is_told()
    {
        Outcome outcome = await ClassifierProcess.RunAsync(["score", "nowhere.txt", "--model", model.Path]);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("nowhere.txt: there is no such file or folder.", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_without_end_is_taken_in_parts_with_offsets_that_run_on()
    {
        var text = new StringBuilder();
        for (int i = 0; text.Length < 2_500_000; i++)
            text.Append("“Café number ").Append(i).Append(" burned,” she said.").Append(i % 5 == 4 ? "\n\n" : " ");
        string whole = text.ToString();
        Outcome outcome = await model.ScoreAsync(whole);
        JsonElement[] lines = [.. outcome.Lines.Select(JsonLine.Parse)];
        Assert.Equal(Enumerable.Range(0, lines.Length), lines.Select(l => l.GetProperty("index").GetInt32()));
        Assert.All(lines, l => Assert.Equal(l.Text(), whole[l.GetProperty("start").GetInt32()..l.GetProperty("end").GetInt32()]));
        Assert.Equal(whole.Split("said.").Length - 1, lines.Length);
    }
}
