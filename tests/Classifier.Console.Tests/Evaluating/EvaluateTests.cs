using System.Text.Json;
using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Evaluating;

public sealed class EvaluateTests(TinyModel model)
{
    private const string Rows = """
        article,position,label,text,outlet
        x-1,1,threat,We will destroy the port the envoy warned.,north
        x-1,2,none,People strolled past the bridge near the mayor today.,north
        y-2,1,none,We will destroy the talks the general warned.,south
        y-2,2,none,"=People strolled past the mine, near the union today.",south
        """;

    private Task<Outcome> EvaluateAsync(params string[] arguments) =>
        ClassifierProcess.RunAsync(["evaluate", "--model", model.Path, "--data", model.Write("evaluated/rows.csv", Rows), .. arguments]);

    [Fact]
    public async Task Slices_are_measured_by_the_columns_named()
    {
        Outcome outcome = await EvaluateAsync("--slices", "outlet", "place");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("outlet: south", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("place: first sentence", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("length:", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_slices_are_by_all_that_parts_the_rows()
    {
        Outcome outcome = await EvaluateAsync("--slices");
        Assert.Contains("outlet: north", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("source: x", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_slices_and_coverage_when_they_were_asked_for()
    {
        JsonElement plain = JsonDocument.Parse((await EvaluateAsync("--json")).Output).RootElement;
        JsonElement full = JsonDocument.Parse((await EvaluateAsync("--json", "--slices", "outlet", "--min-confidence", "0.5")).Output).RootElement;
        Assert.False(plain.TryGetProperty("slices", out _));
        Assert.Equal(2, full.GetProperty("slices").GetArrayLength());
        Assert.Equal(0.5, full.GetProperty("coverage")[0].GetProperty("minimumConfidence").GetDouble());
    }

    [Fact]
    public async Task A_model_that_may_abstain_is_measured_on_what_it_answers()
    {
        Outcome outcome = await EvaluateAsync("--min-confidence", "0.5");
        Assert.Contains("At a confidence of 0.5 or more: 100.0% of the rows get a label (4); accuracy 0.750, macro-F1 0.733 on them", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Curves_are_given_when_they_are_asked_for()
    {
        Assert.Matches(@"least confidence +rows +share +accuracy +macro-F1", (await EvaluateAsync("--curves")).Output);
        JsonElement json = JsonDocument.Parse((await EvaluateAsync("--curves", "--json", "--min-confidence", "0.5")).Output).RootElement;
        Assert.Equal(21, json.GetProperty("coverage").GetArrayLength());
        Assert.True(json.GetProperty("curves").GetProperty("threat").GetArrayLength() > 1);
    }

    [Fact]
    public async Task The_confusion_matrix_has_counts_and_shares() =>
        Assert.Matches(@"none +1 +33 % +2 +67 %|none +2 +67 % +1 +33 %", (await EvaluateAsync()).Output);

    [Fact]
    public async Task Tuned_thresholds_are_shown_and_written_for_score_to_take()
    {
        string file = Path.Combine(model.Folder, "tuned.json");
        Outcome outcome = await EvaluateAsync("--thresholds", "precision=0.9", file);
        Assert.Contains("Thresholds for a precision of 0.9", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0.9, JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).RootElement.GetProperty("wishedPrecision").GetDouble());
        Assert.Equal(0, (await model.ScoreAsync("People strolled past the mine near the union today.", "--thresholds", file)).ExitCode);
    }

    [Fact]
    public async Task Mistakes_are_written_with_their_place_and_explanation_as_inert_csv()
    {
        string file = Path.Combine(model.Folder, "errors.csv");
        Assert.Equal(0, (await EvaluateAsync("--errors", file)).ExitCode);
        string[] lines = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("list,label,predicted,confidence,article,position,source,text,explanation", lines[0]);
        Assert.Matches(@"^most confident mistakes,none,threat,[01][.\d]*,y-2,1,.*rows\.csv:4,We will destroy the talks the general warned\.,.*destroy.* \+\d", lines[1]);
        Assert.Contains(lines, l => l.StartsWith("least certain,", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("none taken for threat (1),", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains(",\"=People", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_shows_the_evaluation_as_a_page_with_cues()
    {
        string file = Path.Combine(model.Folder, "report.html");
        Assert.Equal(0, (await EvaluateAsync("--report", file)).ExitCode);
        string html = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("tiny.zip on rows.csv", html, StringComparison.Ordinal);
        Assert.Contains("Most confident mistakes", html, StringComparison.Ordinal);
        Assert.Contains("class=\"cue for strong\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no further column 'oulet'", "--slices", "oulet")]
    [InlineData("the precision is '2'", "--thresholds", "precision=2")]
    [InlineData("one file", "--thresholds", "a.json", "b.json")]
    [InlineData("it must be from 0 to 1", "--min-confidence", "7")]
    public async Task Options_that_make_no_sense_are_wrong_usage(string message, params string[] arguments)
    {
        Outcome outcome = await EvaluateAsync(arguments);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }
}
