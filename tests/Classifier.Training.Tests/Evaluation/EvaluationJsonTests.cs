using System.Text.Json;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Tests.Evaluation;

public sealed class EvaluationJsonTests
{
    private static readonly SchemaCheck Schema = SchemaCheck.Of("evaluation");

    private static JsonElement Json(ScoredRow[] rows, bool everything)
    {
        using var stream = new MemoryStream();
        EvaluationJson.Write(
            stream,
            Evaluator.Evaluate(SomeRows.Labels, rows, new EvaluationOptions { Resamples = 50 }),
            everything ? Slicer.Measure(SomeRows.Labels, rows) : null,
            everything ? CoveragePoint.Curve(SomeRows.Labels, rows) : null,
            everything ? PrecisionRecallCurve.OfAll(SomeRows.Labels, rows) : null);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    [Fact]
    public void An_evaluation_follows_the_schema() => Assert.Empty(Schema.Faults(Json(SomeRows.Random(300, 1), everything: true)));

    [Fact]
    public void An_evaluation_of_one_row_follows_the_schema() =>
        Assert.Empty(Schema.Faults(Json([SomeRows.Row(1, [0.2f, 0.8f, 0], text: "One."), SomeRows.Row(-1, [1, 0, 0])], everything: true)));

    [Fact]
    public void Slices_and_coverage_may_be_left_out()
    {
        JsonElement json = Json(SomeRows.Random(50, 1), everything: false);
        Assert.Empty(Schema.Faults(json));
        Assert.False(json.TryGetProperty("slices", out _));
    }

    [Fact]
    public void Curves_are_thinned_and_go_on_to_full_recall()
    {
        JsonElement curve = Json(SomeRows.Random(2000, 1), everything: true).GetProperty("curves").GetProperty("threat");
        Assert.InRange(curve.GetArrayLength(), 150, 200);
        Assert.Equal(1, curve.EnumerateArray().Last().GetProperty("recall").GetDouble());
    }

    [Fact]
    public void The_figures_that_programs_look_for_stand_where_they_look()
    {
        JsonElement json = Json(SomeRows.Random(300, 1), everything: false);
        Assert.Equal(300, json.GetProperty("rows").GetInt32());
        Assert.InRange(json.GetProperty("accuracy").GetDouble(), 0.3, 1);
        Assert.InRange(json.GetProperty("macroF1").GetDouble(), 0.3, 1);
        Assert.InRange(json.GetProperty("logLoss").GetDouble(), 0, 2);
        Assert.Equal(SomeRows.Labels, json.GetProperty("labels").EnumerateObject().Select(l => l.Name));
        Assert.InRange(json.GetProperty("labels").GetProperty("threat").GetProperty("recall").GetDouble(), 0.3, 1);
    }

    [Fact]
    public void The_schema_check_finds_what_does_not_fit()
    {
        string json = Json(SomeRows.Random(30, 1), everything: true).GetRawText();
        foreach ((string right, string wrong) in (ReadOnlySpan<(string, string)>)
            [("\"rows\"", "\"row\""), ("\"schemaVersion\": 1", "\"schemaVersion\": 2"), ("\"accuracy\": 0", "\"accuracy\": 7")])
            Assert.NotEmpty(Schema.Faults(JsonDocument.Parse(json.Replace(right, wrong, StringComparison.Ordinal)).RootElement));
    }
}
