using System.Text.Json;
using Classifier.Console.Tests.Scoring;
using Classifier.Training.Tests.Evaluation;

namespace Classifier.Console.Tests.Evaluating;

/// <summary>What commands print as JSON, held against the schemas that describe it.</summary>
public sealed class JsonSchemaTests(TinyModel model, MistakenModel mistaken, TunedModel tuned) : IClassFixture<MistakenModel>, IClassFixture<TunedModel>
{
    private static async Task<JsonElement> PrintedAsync(params string[] arguments)
    {
        Outcome outcome = await ClassifierProcess.RunAsync([.. arguments, "--json"]);
        Assert.Equal("", outcome.Errors);
        return JsonDocument.Parse(outcome.Output).RootElement;
    }

    private static void Follows(string schema, JsonElement json, string right, string wrong)
    {
        Assert.Empty(SchemaCheck.Of(schema).Faults(json));
        string changed = json.GetRawText().Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEmpty(SchemaCheck.Of(schema).Faults(JsonDocument.Parse(changed).RootElement));
    }

    [Fact]
    public async Task Evaluations_follow_their_schema() => Follows(
        "evaluation", await PrintedAsync("evaluate", "--model", model.Path, "--data", model.Rows, "--slices", "--curves", "--min-confidence", "0.3"), "\"curves\"", "\"curve\"");

    [Fact]
    public async Task Explanations_follow_their_schema()
    {
        Follows("explanation", await PrintedAsync("explain", "We will destroy the port. People strolled.", "--model", model.Path), "\"bias\"", "\"biases\"");
        Follows("explanation", await PrintedAsync("explain", "We will destroy the port.", "--model", model.Path, "--label", "none"), "\"schemaVersion\": 1", "\"schemaVersion\": 2");
    }

    [Fact]
    public async Task Comparisons_follow_their_schema()
    {
        string one = model.Write("one.csv", "article,position,label,text\na,1,threat,We will destroy the port.\n");
        Follows("comparison", await PrintedAsync("compare", model.Path, mistaken.Path, "--data", model.Rows), "secondIsWorse", "worse");
        Follows("comparison", await PrintedAsync("compare", model.Path, model.Path, "--data", one), "\"level\": 0.95", "\"level\": 95");
    }

    [Fact]
    public async Task Inspections_follow_their_schema_with_thresholds_and_without()
    {
        Follows("inspection", await PrintedAsync("inspect", model.Path, "--features", "3"), "\"card\"", "\"cards\"");
        Follows("inspection", await PrintedAsync("inspect", tuned.Path, "--features", "0"), "\"wishedPrecision\": 0.95", "\"wishedPrecision\": 95");
    }

    [Fact]
    public async Task Checks_of_data_follow_their_schema() =>
        Follows("data-check", await PrintedAsync("check", "--data", model.Rows), "\"testRows\": 0", "\"testRows\": -1");
}
