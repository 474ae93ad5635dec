using System.Text.Json;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Tests.Evaluation;

/// <summary>Values from scikit-learn and SciPy: <c>tests/golden/evaluation.json</c>, printed by <c>tests/golden/evaluation.py</c>.</summary>
public sealed class EvaluatorGoldenTests
{
    private const double Tolerance = 1e-9;

    private static readonly JsonElement Golden =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "golden", "evaluation.json"))).RootElement;

    public static TheoryData<string> Cases() => [.. Golden.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Measures_are_those_of_scikit_learn(string name)
    {
        JsonElement golden = Case(name);
        JsonElement expected = golden.GetProperty("expected");
        ScoredRow[] rows = Rows(golden);
        EvaluationResult result = Evaluator.Evaluate(Names(rows), rows, new EvaluationOptions { Resamples = 0 });

        Same(expected, "accuracy", result.Accuracy);
        Same(expected, "balancedAccuracy", result.BalancedAccuracy);
        Same(expected, "matthewsCorrelation", result.MatthewsCorrelation);
        Same(expected, "cohensKappa", result.CohensKappa);
        // The probabilities are floats, whose sum is 1 but for their precision.
        Same(expected, "logLoss", result.LogLoss, 1e-6);
        Same(expected, "brierScore", result.BrierScore);
        Same(expected, "calibrationError", result.CalibrationError);
        foreach ((string key, AverageResult average) in (ReadOnlySpan<(string, AverageResult)>)[("macro", result.Macro), ("micro", result.Micro), ("weighted", result.Weighted)])
        {
            Same(expected.GetProperty(key), "precision", average.Precision);
            Same(expected.GetProperty(key), "recall", average.Recall);
            Same(expected.GetProperty(key), "f1", average.F1);
        }

        foreach ((LabelResult label, JsonElement golds) in result.Labels.Zip(expected.GetProperty("labels").EnumerateArray()))
        {
            Assert.Equal(golds.GetProperty("support").GetInt64(), label.Support);
            Same(golds, "precision", label.Precision);
            Same(golds, "recall", label.Recall);
            Same(golds, "f1", label.F1);
            Same(golds, "averagePrecision", label.AveragePrecision);
            Same(golds, "rocAuc", label.RocAuc);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_confusion_matrix_is_that_of_scikit_learn(string name)
    {
        ScoredRow[] rows = Rows(Case(name));
        ConfusionMatrix confusion = Evaluator.Evaluate(Names(rows), rows, new EvaluationOptions { Resamples = 0 }).Confusion;
        foreach ((int truth, JsonElement row) in Case(name).GetProperty("expected").GetProperty("confusion").EnumerateArray().Index())
        {
            foreach ((int predicted, JsonElement count) in row.EnumerateArray().Index())
                Assert.Equal(count.GetInt64(), confusion[truth, predicted]);
        }
    }

    [Fact]
    public void Precision_recall_curves_are_those_of_scikit_learn()
    {
        JsonElement golden = Golden.GetProperty("curve");
        ScoredRow[] rows = Rows(Case("skilled"));
        PrecisionRecallPoint[] points = [.. PrecisionRecallCurve.OfAll(Names(rows), rows)[golden.GetProperty("label").GetInt32()].Points.Reverse()];
        Assert.Equal(Numbers(golden, "precision"), points.Select(p => p.Precision), Near);
        Assert.Equal(Numbers(golden, "recall"), points.Select(p => p.Recall), Near);
        Assert.Equal(Numbers(golden, "thresholds"), points.Select(p => p.Threshold), Near);
    }

    [Fact]
    public void McNemars_test_is_SciPys_exact_binomial_test() => Assert.All(Golden.GetProperty("mcnemar").EnumerateArray(), golden =>
        Assert.Equal(
            golden.GetProperty("p").GetDouble(),
            McNemarTest.Of(golden.GetProperty("onlyFirst").GetInt32(), golden.GetProperty("onlySecond").GetInt32()).PValue,
            Tolerance));

    private static JsonElement Case(string name) =>
        Golden.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);

    private static ScoredRow[] Rows(JsonElement golden) =>
    [
        .. golden.GetProperty("truth").EnumerateArray().Zip(
            golden.GetProperty("probabilities").EnumerateArray(),
            (truth, probabilities) => SomeRows.Row(truth.GetInt32(), [.. probabilities.EnumerateArray().Select(p => p.GetSingle())])),
    ];

    private static string[] Names(ScoredRow[] rows) => [.. Enumerable.Range(0, rows[0].Probabilities.Length).Select(l => $"label {l}")];

    private static IEnumerable<double> Numbers(JsonElement golden, string name) => golden.GetProperty(name).EnumerateArray().Select(n => n.GetDouble());

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < Tolerance;

    private static void Same(JsonElement expected, string name, Estimate actual, double tolerance = Tolerance)
    {
        if (expected.GetProperty(name).ValueKind == JsonValueKind.Null)
            Assert.False(actual.IsDefined, $"{name} should be undefined");
        else
            Assert.Equal(expected.GetProperty(name).GetDouble(), actual.Value, tolerance);
    }
}
