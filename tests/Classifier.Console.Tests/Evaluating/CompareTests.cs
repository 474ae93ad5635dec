using System.Text.Json;
using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Evaluating;

public sealed class CompareTests(TinyModel model, MistakenModel mistaken) : IClassFixture<MistakenModel>
{
    private Task<Outcome> CompareAsync(string first, string second, params string[] arguments) =>
        ClassifierProcess.RunAsync(["compare", first, second, "--data", model.Rows, .. arguments]);

    [Fact]
    public async Task The_verdict_is_a_sentence_above_the_measures_of_both()
    {
        Outcome outcome = await CompareAsync(mistaken.Path, model.Path);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.StartsWith("The second model is better: macro-F1 0.000 against 1.000", outcome.Output, StringComparison.Ordinal);
        Assert.Matches(@"accuracy +0\.000 +1\.000 +\+1\.000", outcome.Output);
        Assert.Contains("They differ on 60 of 60 sentences.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worse_second_model_fails_only_when_that_is_asked_for()
    {
        Assert.Equal(0, (await CompareAsync(model.Path, mistaken.Path)).ExitCode);
        Assert.Equal(1, (await CompareAsync(model.Path, mistaken.Path, "--fail-if-worse")).ExitCode);
        Assert.Equal(0, (await CompareAsync(mistaken.Path, model.Path, "--fail-if-worse")).ExitCode);
        Assert.Equal(0, (await CompareAsync(model.Path, model.Path, "--fail-if-worse")).ExitCode);
    }

    [Fact]
    public async Task Json_has_verdict_measures_and_the_test()
    {
        JsonElement json = JsonDocument.Parse((await CompareAsync(model.Path, mistaken.Path, "--json")).Output).RootElement;
        Assert.Equal("secondIsWorse", json.GetProperty("verdict").GetString());
        Assert.Equal(-1, json.GetProperty("measures").GetProperty("accuracy").GetProperty("gain").GetDouble());
        Assert.Equal(60, json.GetProperty("mcNemar").GetProperty("onlyFirstRight").GetInt32());
    }

    [Fact]
    public async Task The_sentences_on_which_they_differ_are_written()
    {
        string file = Path.Combine(model.Folder, "differences.csv");
        await CompareAsync(model.Path, mistaken.Path, "--differences", file);
        string[] lines = await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal("label,first,first_confidence,second,second_confidence,article,position,source,text", lines[0]);
        Assert.Equal(61, lines.Length);
        Assert.Matches(@"^(threat,threat,[01][.\d]*,none|none,none,[01][.\d]*,threat),[01][.\d]*,a\d,[01],.*rows\.csv:\d+,", lines[1]);
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_told()
    {
        Outcome outcome = await CompareAsync(model.Path, "missing.zip");
        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("missing.zip: there is no such model file.", outcome.Errors, StringComparison.Ordinal);
    }
}
