using Classifier.Training.Evaluation;

namespace Classifier.Training.Reports;

/// <summary>
/// Shows an evaluation as one self-contained page: it loads nothing, needs no script, suits light and dark, and can be printed.
/// </summary>
public static class EvaluationHtml
{
    private const int SlicesShown = 12;

    /// <summary>Makes the page.</summary>
    /// <param name="report">What to show; everything in it is encoded, so it may hold anything.</param>
    public static string Of(EvaluationReport report)
    {
        IReadOnlyList<string> labels = report.Result.Confusion.Labels;
        (string Id, string Title, Html Body)[] sections = [.. Sections(report).Where(s => s.Body.ToString().Length > 0)];
        return HtmlPage.Of(
            report.Title,
            ["page.css", "evaluation.css"],
            new LabelPalette(labels, report.BackgroundLabel).Styles(),
            Html.Of($"""
                <div class="page">
                <header>
                <h1 dir="auto">{report.Title}</h1>
                <p class="lead">{EvaluationSummary.Of(report.Result)}</p>
                {Warnings(report.Result)}{Headline(report.Result)}
                <nav aria-label="Sections"><ul>
                {sections.Select(s => Html.Of($"""<li><a href="#{s.Id}">{s.Title}</a></li>{"\n"}"""))}</ul></nav>
                </header>
                <main>
                {sections.Select(s => Html.Of($"""<section id="{s.Id}"><h2>{s.Title}</h2>{"\n"}{s.Body}</section>{"\n"}"""))}</main>
                </div>
                """));
    }

    private static (string Id, string Title, Html Body)[] Sections(EvaluationReport report) =>
    [
        ("labels", "Labels", EvaluationTables.Labels(report.Result)),
        ("confusion", "Confusion matrix", EvaluationTables.Confusion(report.Result.Confusion)),
        ("curves", "Curves", Curves(report)),
        ("confidence", "Confidence", Html.Join(
        [
            report.Thresholds is { } thresholds ? EvaluationTables.Thresholds(thresholds) : Html.Empty,
            Folded("Calibration", EvaluationTables.Calibration(report.Result.Calibration)),
            report.Coverage.Count > 0 ? Folded("Coverage against accuracy", EvaluationTables.Coverage(report.Coverage)) : Html.Empty,
        ])),
        ("slices", "Slices", Slices(report.Slices)),
        ("pairs", "Mix-ups", report.Confusions.Count > 0 ? EvaluationTables.Confusions(report.Result.Confusion.Labels, report.Confusions) : Html.Empty),
        ("mistakes", "Most confident mistakes", Judged(report, report.Mistakes)),
        ("doubts", "Least certain sentences", Judged(report, report.Doubts)),
        ("folds", "Cross-validation", report.CrossValidation is { } folds ? EvaluationTables.Folds(folds) : Html.Empty),
        ("learning", "Learning curve", report.LearningCurve is { } curve ? Learning(curve) : Html.Empty),
        ("measures", "All measures", EvaluationTables.Measures(report.Result)),
        ("model", "Model", Facts(report.Model)),
        ("data", "Data", Facts(report.Data)),
    ];

    private static Html Headline(EvaluationResult result)
    {
        Html[] figures =
        [
            Figure("Macro-F1", result.Macro.F1, "mean over labels; 1 is perfect"),
            Figure("Accuracy", result.Accuracy, "share of sentences labelled rightly"),
            Figure("Log-loss", result.LogLoss, "how wrong the probabilities are; 0 is perfect"),
            Figure("Calibration error", result.CalibrationError, "gap between confidence and accuracy; 0 is perfect"),
        ];
        string note = result.Accuracy.Interval is null
            ? "No intervals: they need at least two articles and some resamples."
            : FormattableString.Invariant($"Ranges are {result.Options.Level:0.#%} intervals from {result.Options.Resamples:#,0} resamples of whole articles.");
        return Html.Of($"""
            <dl class="figures">
            {figures}</dl>
            <p class="note">{note}</p>
            """);
    }

    private static Html Figure(string name, Estimate estimate, string meaning) => Html.Of($"""
        <div><dt>{name}</dt><dd>{EvaluationTables.Value(estimate)}</dd><dd class="meaning">{meaning}</dd></div>

        """);

    private static Html Warnings(EvaluationResult result)
    {
        Html unknown = result.UnknownLabels.Count == 0 ? Html.Empty : Html.Of($"""
            <p class="warning">Not judged, because the model does not know their labels: {string.Join(", ", result.UnknownLabels.Select(l => $"{l.Key} ({l.Value} rows)"))}.</p>

            """);
        Html absent = result.AbsentLabels.Count == 0 ? Html.Empty : Html.Of($"""
            <p class="warning">No row has these labels, so nothing can be said of them: {string.Join(", ", result.AbsentLabels)}.</p>

            """);
        return Html.Join([unknown, absent]);
    }

    private static Html Curves(EvaluationReport report)
    {
        Html[] figures =
        [
            report.Curves.Count > 0 ? Plot(EvaluationPlots.PrecisionRecall(report.Curves), Html.Of($"""
                Precision against recall. {report.Curves.Select((c, l) => Html.Of($"{EvaluationTables.Swatch(c.Label, l)} "))}
                """)) : Html.Empty,
            Plot(EvaluationPlots.Calibration(report.Result.Calibration), Html.Of($"Calibration: on the dashed line, confidence is what it promises; below it, too high. The larger the dot, the more sentences.")),
            report.Coverage.Count > 0 ? Plot(EvaluationPlots.Coverage(report.Coverage), Html.Of($"The fewer sentences are answered, the surer the answers.")) : Html.Empty,
        ];
        return Html.Of($"""
            <div class="plots">
            {figures}</div>

            """);
    }

    private static Html Plot(Html plot, Html caption) => Html.Of($"""
        <figure>{plot}<figcaption>{caption}</figcaption></figure>

        """);

    private static Html Learning(LearningCurve curve) => Html.Of($"""
        <div class="plots">
        {Plot(EvaluationPlots.Learning(curve), Html.Of($"While the line still rises at its end, more data would help."))}</div>
        {EvaluationTables.Learning(curve)}
        """);

    private static Html Slices(IReadOnlyList<Slice> slices)
    {
        if (slices.Count == 0)
            return Html.Empty;
        Html worst = EvaluationTables.Slices($"Worst first; those under {Slicer.SmallSlice} rows come last, for they are too small to say much.", slices.Take(SlicesShown));
        return slices.Count <= SlicesShown
            ? worst
            : Html.Join([worst, Folded($"The other {slices.Count - SlicesShown} slices", EvaluationTables.Slices("Better and small slices", slices.Skip(SlicesShown)))]);
    }

    private static Html Judged(EvaluationReport report, IReadOnlyList<JudgedSentence> sentences) => sentences.Count == 0 ? Html.Empty : Html.Of($"""
        <ol class="sentences">
        {sentences.Select(s => Judged(report.Result.Confusion.Labels, s))}</ol>

        """);

    private static Html Judged(IReadOnlyList<string> labels, JudgedSentence sentence)
    {
        int predicted = labels.Index().FirstOrDefault(l => l.Item == sentence.Predicted).Index;
        int truth = labels.Index().FirstOrDefault(l => l.Item == sentence.Truth).Index;
        Html reasons = sentence.Reasons.Count == 0 ? Html.Empty : Html.Of($"""
            <p class="reasons">{sentence.Reasons.Select(r => Html.Of($"""<span class="reason"><span class="{(r.IsOfWholeSentence ? "whole" : "piece")}">{r.Text}</span>&#160;{r.Weight:+0.00;−0.00}</span> """))}</p>
            """);
        return Html.Of($"""
            <li class="l{predicted}"><p dir="auto">{EvaluationTables.Marked(sentence)}</p>
            <p class="about">{EvaluationTables.Swatch(sentence.Predicted, predicted)} {sentence.Confidence:0%}; truly {EvaluationTables.Swatch(sentence.Truth, truth)} <span class="source">{sentence.Source}</span></p>{reasons}</li>

            """);
    }

    private static Html Folded(string title, Html body) => Html.Of($"""
        <details><summary>{title}</summary>
        {body}</details>

        """);

    private static Html Facts(IReadOnlyList<KeyValuePair<string, string>> facts) => facts.Count == 0 ? Html.Empty : Html.Of($"""
        <dl class="facts">
        {facts.Select(f => Html.Of($"<div><dt>{f.Key}</dt><dd>{f.Value}</dd></div>\n"))}</dl>

        """);
}
