using System.Text.Json;
using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Evaluating;

public sealed class TuneThresholdsTests(TinyModel model, TunedModel tuned) : IClassFixture<TunedModel>
{
    private static readonly byte[] Text = "We will destroy the port. People strolled past the mine."u8.ToArray();

    private Task<Outcome> ScoreAsync(params string[] arguments) =>
        ClassifierProcess.RunAsync(["score", "-", "--model", tuned.Path, "--format", "jsonl", .. arguments], Text);

    [Fact]
    public void Training_says_what_thresholds_it_stored_and_what_they_bring_on_the_held_out_articles()
    {
        Assert.Contains("Thresholds for a precision of 0.95, tuned on the cross-validation:", tuned.Training.Output, StringComparison.Ordinal);
        Assert.Matches(@"With them, on the held-out articles: [\d.]+% of the rows get a label", tuned.Training.Output);
    }

    [Fact]
    public async Task Score_keeps_to_the_thresholds_in_the_model_unless_told_not_to()
    {
        Outcome kept = await ScoreAsync(), all = await ScoreAsync("--no-thresholds");
        Assert.True(kept.Lines.Length < 2, kept.Output);
        Assert.Contains("sentences were left out. The model has thresholds; --no-thresholds does without them.", kept.Errors, StringComparison.Ordinal);
        Assert.Equal((2, ""), (all.Lines.Length, all.Errors));
    }

    [Fact]
    public async Task A_file_of_thresholds_goes_before_those_in_the_model()
    {
        string none = model.Write("tuned/none.json", """{ "labels": {} }""");
        Assert.Equal(2, (await ScoreAsync("--thresholds", none)).Lines.Length);
        Assert.Equal(2, (await ScoreAsync("--thresholds", none, "--no-thresholds")).ExitCode);
    }

    [Fact]
    public async Task A_page_shows_what_stays_under_the_thresholds_as_undecided()
    {
        Outcome page = await ClassifierProcess.RunAsync(["score", "-", "--model", tuned.Path, "--format", "html"], Text);
        Assert.Matches("undecided [12]", page.Output);
    }

    [Fact]
    public async Task Inspect_and_the_card_name_the_thresholds()
    {
        Outcome shown = await ClassifierProcess.RunAsync(["inspect", tuned.Path, "--features", "0"]);
        Assert.Matches(@"Thresholds +for a precision of 0\.95: none (0\.\d{3}|never), threat (0\.\d{3}|never)", shown.Output);
        JsonElement json = JsonDocument.Parse((await ClassifierProcess.RunAsync(["inspect", tuned.Path, "--features", "0", "--json"])).Output).RootElement;
        Assert.Equal(0.95, json.GetProperty("manifest").GetProperty("thresholds").GetProperty("wishedPrecision").GetDouble());
        Assert.Contains("## Thresholds", (await ClassifierProcess.RunAsync(["inspect", tuned.Path, "--card"])).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_says_what_the_thresholds_in_the_model_bring_on_other_rows()
    {
        Outcome outcome = await ClassifierProcess.RunAsync(["evaluate", "--model", tuned.Path, "--data", model.Rows]);
        Assert.Matches(@"With the thresholds in the model: [\d.]+% of the rows get a label", outcome.Output);
    }

    [Theory]
    [InlineData("recall=1", "'recall=1' is neither precision=NUMBER nor f1.")]
    [InlineData("precision=2", "the precision is '2'; it must be a number above 0 and at most 1.")]
    public async Task A_goal_that_is_none_is_told_before_the_training(string goal, string message)
    {
        Outcome outcome = await ClassifierProcess.RunAsync(["train", "--data", model.Rows, "-o", Path.Combine(model.Folder, "never.zip"), "--tune-thresholds", goal]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }
}
