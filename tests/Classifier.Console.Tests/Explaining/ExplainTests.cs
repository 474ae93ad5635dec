using System.Text;
using System.Text.Json;
using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Explaining;

public sealed class ExplainTests(TinyModel model)
{
    private const string Threat = "We will destroy the port the envoy warned.";

    private Task<Outcome> ExplainAsync(string text, params string[] arguments) =>
        ClassifierProcess.RunAsync(["explain", text, "--model", model.Path, .. arguments]);

    [Fact]
    public async Task One_sentence_is_explained_for_every_label_most_probable_first()
    {
        Outcome outcome = await ExplainAsync(Threat);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.StartsWith("threat ", outcome.Lines[0], StringComparison.Ordinal);
        Assert.Equal(Threat, outcome.Lines[1].TrimEnd());
        string[] scores = [.. outcome.Lines.Where(l => l.Contains("probability", StringComparison.Ordinal)).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])];
        Assert.Equal(["threat", "none"], scores);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    [Fact]
    public async Task What_is_shown_adds_up_to_the_score()
    {
        Outcome outcome = await ExplainAsync(Threat, "--label", "threat");
        string[][] rows = [.. outcome.Lines.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        double score = rows.Where(r => r is ["threat", _, "probability", ..]).Select(r => Number(r[1])).Single();
        double sum = rows.Where(r => r is [['+' or '-', ..], _, ..]).Sum(r => Number(r[0]));
        Assert.Equal(score, sum, 0.01);
        Assert.Contains(outcome.Lines, l => l.Contains("bias", StringComparison.Ordinal));

        static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task An_article_is_explained_sentence_by_sentence_for_the_labels_given()
    {
        string file = model.Write("explained.txt", Threat + "\n\nPeople strolled past the mine.\n");
        Outcome outcome = await ExplainAsync(file);
        Assert.Equal(["threat", "none"], outcome.Lines.Where(l => l.Contains("probability", StringComparison.Ordinal)).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
    }

    [Fact]
    public async Task Json_adds_up_and_has_places_in_the_text_as_given()
    {
        string text = "  " + Threat + " People strolled past the mine near the union today.";
        Outcome outcome = await ClassifierProcess.RunAsync(["explain", "-", "--model", model.Path, "--json"], Encoding.UTF8.GetBytes(text));
        JsonElement[] sentences = [.. JsonDocument.Parse(outcome.Output).RootElement.GetProperty("sentences").EnumerateArray()];
        Assert.Equal(["threat", "none"], sentences.Select(s => s.Label()));
        foreach (JsonProperty label in sentences.SelectMany(s => s.GetProperty("labels").EnumerateObject()))
        {
            JsonElement[] cues = [.. label.Value.GetProperty("cues").EnumerateArray()];
            Assert.Equal(label.Value.GetProperty("score").GetDouble(), label.Value.GetProperty("bias").GetDouble() + cues.Sum(c => c.GetProperty("contribution").GetDouble()), 1e-9);
            Assert.All(cues.Where(c => !c.GetProperty("wholeSentence").GetBoolean()), c => Assert.Equal(c.Text(), text[c.GetProperty("start").GetInt32()..c.GetProperty("end").GetInt32()]));
        }
    }

    [Fact]
    public async Task A_page_shows_the_text_with_its_cues()
    {
        string page = Path.Combine(model.Folder, "pages", "explained.html");
        Outcome outcome = await ExplainAsync(Threat, "--html", page);
        Assert.Equal(0, outcome.ExitCode);
        string html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        Assert.Contains("class=\"cue for strong\"", html, StringComparison.Ordinal);
        Assert.Equal([page], Directory.GetFiles(Path.GetDirectoryName(page)!));
    }

    [Fact]
    public async Task Text_cannot_steer_the_terminal()
    {
        Outcome outcome = await ExplainAsync("We will \u001b[31mdestroy\u0007 it.");
        Assert.Equal(0, outcome.ExitCode);
        Assert.DoesNotContain(outcome.Output, c => c is '\u001b' or '\u0007');
    }

    [Theory]
    [InlineData(2, "--label: the model has no label 'peril'; its labels are none, threat.", "A sentence.", "--label", "peril")]
    [InlineData(1, "no-such-file.txt: there is no such file.", "no-such-file.txt")]
    public async Task What_makes_no_sense_is_told(int exitCode, string message, string text, params string[] arguments)
    {
        Outcome outcome = await ExplainAsync(text, arguments);
        Assert.Equal((exitCode, message), (outcome.ExitCode, outcome.Errors.Trim()));
    }
}
