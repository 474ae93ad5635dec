using Classifier.Prediction;
using Classifier.Prediction.Explanations;
using Classifier.Training.Evaluation;
using Classifier.Training.Reports;
using Classifier.Training.Tests.Evaluation;

namespace Classifier.Training.Tests.Reports;

public sealed class EvaluationHtmlTests
{
    private const string Hostile = "<script>alert(1)</script>\"'><svg onload=alert(1)>\u202E</style></title>";

    private static EvaluationReport Report(ScoredRow[] rows, string[] labels, string name = "Report")
    {
        EvaluationReport report = EvaluationReport.Of(name, labels, rows, row => Explanation(row, labels, name), new EvaluationOptions { Resamples = 50 });
        return report with
        {
            Model = [new(name, name)],
            Data = [new(name, name)],
            CrossValidation = CrossValidationSummary.Of([report.Result, report.Result]),
            LearningCurve = LearningCurve.Of([(0.5, 100, report.Result), (1, 200, report.Result)]),
        };
    }

    /// <summary>An explanation by the first word of a row and one thing about the whole of it.</summary>
    private static SentenceExplanation Explanation(ScoredRow row, string[] labels, string whole)
    {
        double[] weights = [.. labels.Select((_, l) => l == row.Predicted ? 1.5 : -0.5)];
        ExplainedCue Cue(string text, int end, bool isWhole) => new() { Text = text, Start = 0, End = end, IsOfWholeSentence = isWhole, Features = [], Contributions = weights };
        return new SentenceExplanation
        {
            Prediction = new SentencePrediction { Text = row.Row.Text, Start = 0, Label = labels[row.Predicted], Confidence = row.Confidence, Probabilities = row.Probabilities },
            Labels = labels,
            Biases = [.. labels.Select(_ => 0.25)],
            Scores = [.. weights.Select(w => (2 * w) + 0.25)],
            Features = [],
            Cues = [Cue(row.Row.Text[..4], 4, isWhole: false), Cue(whole, row.Row.Text.Length, isWhole: true)],
        };
    }

    [Fact]
    public void Mistakes_say_what_the_score_of_their_label_is_made_of()
    {
        string html = EvaluationHtml.Of(Report(SomeRows.Random(300, 1), SomeRows.Labels, "length"));
        Assert.Contains("Sent\u00A0+1.50 length\u00A0+1.50 bias\u00A0+0.25", PageCheck.TextOf(html), StringComparison.Ordinal);
        Assert.Matches("""<span class="example l\d" dir="auto"><span class="cue for strong">Sent</span>ence""", html);
    }

    [Fact]
    public void A_full_report_is_a_sound_page_that_loads_nothing()
    {
        string html = EvaluationHtml.Of(Report(SomeRows.Random(300, 1), SomeRows.Labels));
        Assert.Empty(PageCheck.Faults(html));
        Assert.Equal(4, html.Split("<svg").Length - 1);
    }

    [Fact]
    public void A_bare_report_of_one_row_is_a_sound_page()
    {
        EvaluationResult result = Evaluator.Evaluate(SomeRows.Labels, [SomeRows.Row(0, [1, 0, 0])]);
        string html = EvaluationHtml.Of(new EvaluationReport { Title = "One", Result = result });
        Assert.Empty(PageCheck.Faults(html));
        Assert.Contains("No row has these labels, so nothing can be said of them: none, threat.", PageCheck.TextOf(html), StringComparison.Ordinal);
        Assert.DoesNotContain("Slices", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_comes_out_inert_wherever_it_stands()
    {
        ScoredRow[] rows = [.. SomeRows.Random(60, 2).Select((r, i) => r with { Row = r.Row with { Text = Hostile, Article = Hostile + i % 7, Extras = new Dictionary<string, string> { [Hostile] = Hostile + i % 2 } } })];
        string html = EvaluationHtml.Of(Report([.. rows, SomeRows.Row(-1, [1, 0, 0], label: Hostile)], [Hostile, "none", Hostile + "2"], Hostile));
        Assert.Empty(PageCheck.Faults(html));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg onload", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', html);
    }

    [Fact]
    public void The_page_says_what_the_figures_say()
    {
        ScoredRow[] rows = SomeRows.Random(300, 1);
        string text = PageCheck.TextOf(EvaluationHtml.Of(Report([.. rows, SomeRows.Row(-1, [1, 0, 0], label: "rumour")], SomeRows.Labels)));
        EvaluationResult result = Evaluator.Evaluate(SomeRows.Labels, rows, new EvaluationOptions { Resamples = 0 });
        Assert.Contains(FormattableString.Invariant($"{result.Macro.F1.Value:0.000}"), text, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"Of 300 sentences from 15 articles, the model labels {result.Accuracy.Value:0.0%} rightly."), text, StringComparison.Ordinal);
        Assert.Contains("rumour (1 rows)", text, StringComparison.Ordinal);
    }
}
