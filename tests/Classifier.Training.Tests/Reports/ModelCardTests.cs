using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Training.Evaluation;
using Classifier.Training.Reports;
using Classifier.Training.Tests.Evaluation;

namespace Classifier.Training.Tests.Reports;

public sealed class ModelCardTests
{
    private static ModelManifest Manifest(params string[] labels) => new()
    {
        Labels = labels,
        Features = new FeatureOptions(),
        Slots = 12_345,
        Calibration = Calibration.Identity(labels.Length, ScoreLink.Sigmoid),
        Training = new TrainingRecord
        {
            Trainer = "MaximumEntropy, L2 0.33",
            Seed = 7,
            Rows = 24_000,
            DataFingerprint = "90ab12cd",
            Support = labels.ToDictionary(l => l, _ => 8_000),
            Libraries = new SortedDictionary<string, string> { ["Microsoft.ML"] = "5.0.1" },
        },
    };

    [Fact]
    public void A_card_says_what_the_model_is_how_good_it_is_and_how_it_was_made()
    {
        EvaluationResult result = Evaluator.Evaluate(SomeRows.Labels, SomeRows.Random(300, 1), new EvaluationOptions { Resamples = 50 });
        string card = new ModelCard
        {
            Title = "statements.zip",
            Manifest = Manifest(SomeRows.Labels),
            Evaluation = result,
            CrossValidation = CrossValidationSummary.Of([result, result]),
            Features = [new("threat", [new("will", 1.25)], [new("said", -0.5)])],
            Sections = [new("Limits", "It knows English only.")],
        }.ToMarkdown();
        Assert.StartsWith("# statements.zip\n\nA linear sentence classifier with 3 labels: **claim**, **none**, **threat**. It was trained on 24,000 sentences and has 12,345 features.\n", card, StringComparison.Ordinal);
        Assert.Contains("## Limits\n\nIt knows English only.\n", card, StringComparison.Ordinal);
        Assert.Contains("| threat | will +1.25 | said -0.50 |", card, StringComparison.Ordinal);
        Assert.Contains("- Data fingerprint: 90ab12cd\n", card, StringComparison.Ordinal);
        Assert.Contains("- Microsoft.ML: 5.0.1\n", card, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"| Macro-F1 | {result.Macro.F1.Value:0.000} |"), card, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', card);
    }

    [Fact]
    public void Of_many_labels_the_card_names_those_taken_for_each_other_instead_of_a_matrix_that_no_page_holds()
    {
        string[] labels = [.. Enumerable.Range(0, 40).Select(l => $"label{l:00}")];
        ScoredRow[] rows = [.. Enumerable.Range(0, 400).Select(i => SomeRows.Row(i % 40, [.. labels.Select((_, l) => l == (i % 40 == 7 ? 9 : i % 40) ? 1f : 0f)]))];
        string card = new ModelCard { Title = "m", Manifest = Manifest(labels), Evaluation = Evaluator.Evaluate(labels, rows, new EvaluationOptions { Resamples = 0 }) }.ToMarkdown();
        Assert.Contains("| label07 | label09 | 10 |\n", card, StringComparison.Ordinal);
        Assert.All(card.Split('\n'), line => Assert.True(line.Count(c => c == '|') < 10 || !line.StartsWith('|')));
    }

    [Fact]
    public void A_card_without_evaluation_says_nothing_of_quality() =>
        Assert.DoesNotContain("How good it is", new ModelCard { Title = "m", Manifest = Manifest("a", "b") }.ToMarkdown(), StringComparison.Ordinal);

    [Fact]
    public void Labels_cannot_break_the_card()
    {
        string card = new ModelCard { Title = "m", Manifest = Manifest("a|b\n# <img src=x> *c* [d](e)", "it's") }.ToMarkdown();
        Assert.Contains(@"**a\|b \# &lt;img src=x&gt; \*c\* \[d\](e)**, **it's**", card, StringComparison.Ordinal);
    }
}
