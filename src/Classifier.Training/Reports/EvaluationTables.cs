using Classifier.Prediction.Model;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Reports;

/// <summary>The tables of an evaluation.</summary>
internal static class EvaluationTables
{
    public static Html Labels(EvaluationResult result) => HtmlTable.Of(
        "Each label against the rest",
        ["Label", "Rows", "Given", "Precision", "Recall", "F1", "Average precision", "ROC AUC"],
        result.Labels.Select((label, l) => (Html[])
        [
            Swatch(label.Label, l),
            Html.Of($"{label.Support:#,0}"),
            Html.Of($"{label.Predicted:#,0}"),
            Value(label.Precision),
            Value(label.Recall),
            Html.Of($"""{Value(label.F1)}<span class="l{l}"><span class="bar" style="--share:{label.F1.Value:0.000}"></span></span>"""),
            Value(label.AveragePrecision),
            Value(label.RocAuc),
        ]));

    public static Html Measures(EvaluationResult result) => HtmlTable.Of(
        "All measures",
        ["Measure", "Value and interval"],
        result.Measures.Select(m => (Html[])[Html.Text(Words(m.Key)), Value(m.Value)]));

    /// <summary>The confusion matrix; the darker a cell, the greater its share of the true label's rows.</summary>
    public static Html Confusion(ConfusionMatrix confusion)
    {
        int[] labels = [.. Enumerable.Range(0, confusion.Labels.Count)];
        return Html.Of($"""
            <div class="heat">{HtmlTable.Of(
                "Rows: the true label. Columns: the label given. Counts, and shares of the true label’s rows.",
                ["True label", .. confusion.Labels, "Rows"],
                labels.Select(truth => (Html[])
                [
                    Swatch(confusion.Labels[truth], truth),
                    .. labels.Select(given => Html.Of($"""<span class="cell{(truth == given ? " right" : "")}" style="--share:{confusion.RowShare(truth, given):0.000}"><b>{confusion[truth, given]:#,0}</b> {confusion.RowShare(truth, given):0%}</span>""")),
                    Html.Of($"{confusion.Support(truth):#,0}"),
                ]))}</div>
            """);
    }

    public static Html Slices(string caption, IEnumerable<Slice> slices) => HtmlTable.Of(
        caption,
        ["Slice", "Value", "Rows", "Articles", "Macro-F1", "Accuracy"],
        slices.Select(s => (Html[])
        [
            Html.Text(s.Dimension),
            Html.Of($"{s.Value}{(s.IsSmall ? Html.Of($""" <span class="small">small</span>""") : Html.Empty)}"),
            Html.Of($"{s.Rows:#,0}"),
            Html.Of($"{s.Articles:#,0}"),
            Value(s.MacroF1),
            Value(s.Accuracy),
        ]));

    public static Html Calibration(IReadOnlyList<CalibrationBin> bins) => HtmlTable.Of(
        "How sure the model was, and how often it was right",
        ["Confidence", "Sentences", "Mean confidence", "Accuracy"],
        bins.Where(b => b.Rows > 0).Select(b => (Html[])
        [
            Html.Of($"{b.Low:0.00} to {b.High:0.00}"),
            Html.Of($"{b.Rows:#,0}"),
            Html.Of($"{b.Confidence:0.000}"),
            Html.Of($"{b.Accuracy:0.000}"),
        ]));

    public static Html Coverage(IReadOnlyList<CoveragePoint> coverage) => HtmlTable.Of(
        "When the model abstains under a confidence",
        ["Least confidence", "Sentences answered", "Share", "Accuracy", "Macro-F1"],
        CoveragePoint.Steps(coverage).Select(p => (Html[])
        [
            Html.Of($"{p.MinimumConfidence:0.00}"),
            Html.Of($"{p.Rows:#,0}"),
            Html.Of($"{p.Coverage:0.0%}"),
            Html.Of($"{p.Accuracy:0.000}"),
            Html.Of($"{p.MacroF1:0.000}"),
        ]));

    public static Html Thresholds(ThresholdTable table) => HtmlTable.Of(
        $"Least confidence for {ThresholdGoal.Of(table)}, tuned on these rows",
        ["Label", "Least confidence", "Precision", "Recall", "Predictions kept"],
        table.Labels.Select(t => (Html[])
        [
            Html.Text(t.Key),
            t.Value.MinimumConfidence is { } least ? Html.Of($"{least:0.000}") : Html.Of($"not reached"),
            Optional(t.Value.Precision),
            Optional(t.Value.Recall),
            t.Value.Predictions is { } kept ? Html.Of($"{kept:#,0}") : Html.Of($"–"),
        ]));

    public static Html Confusions(IReadOnlyList<string> labels, IReadOnlyList<JudgedPair> pairs) => HtmlTable.Of(
        "Which label was taken for which",
        ["True label", "Taken for", "Times", "Most confident example"],
        pairs.Select(p => (Html[])
        [
            Html.Text(p.Truth),
            Html.Text(p.Predicted),
            Html.Of($"{p.Count:#,0}"),
            p.Examples.Count > 0 ? Html.Of($"""<span class="example l{labels.Index().FirstOrDefault(l => l.Item == p.Predicted).Index}" dir="auto">{Marked(p.Examples[0])}</span>""") : Html.Of($"–"),
        ]));

    public static Html Folds(CrossValidationSummary folds) => HtmlTable.Of(
        FormattableString.Invariant($"{folds.Folds} folds of whole articles, {folds.Rows:#,0} rows{(folds.SampledFrom is { } all ? FormattableString.Invariant($", a sample of the {all:#,0} training rows") : "")}"),
        ["Measure", "Mean", "Standard deviation", "Least", "Greatest"],
        folds.Measures.Select(m => Spreads(Words(m.Key), m.Value))
            .Concat(folds.LabelF1.Select(l => Spreads($"F1 of {l.Key}", l.Value))));

    public static Html Learning(LearningCurve curve) => HtmlTable.Of(
        "Trained on a share of the rows, measured on the same held-out articles",
        ["Share", "Training rows", "Macro-F1", "Accuracy", "Log-loss"],
        curve.Points.Select(p => (Html[])
        [
            Html.Of($"{p.Share:0%}"),
            Html.Of($"{p.Rows:#,0}"),
            Mean(p.MacroF1),
            Mean(p.Accuracy),
            Mean(p.LogLoss),
        ]));

    /// <summary>A value with its interval in small print.</summary>
    public static Html Value(Estimate estimate) => !estimate.IsDefined ? Html.Of($"–") : Html.Of(
        $"""{estimate.Value:0.000}{(estimate.Interval is { } i ? Html.Of($""" <span class="interval">{i.Low:0.000}–{i.High:0.000}</span>""") : Html.Empty)}""");

    /// <summary>A sentence with its cues.</summary>
    public static Html Marked(JudgedSentence sentence) => CueMarkup.Of(sentence.Text, new TextSpan(0, sentence.Text.Length), sentence.Cues);

    /// <summary>A label in its colour.</summary>
    public static Html Swatch(string name, int label) => Html.Of($"""<span class="swatch l{label}">{name}</span>""");

    private static Html Optional(double? value) => value is { } v ? Html.Of($"{v:0.000}") : Html.Of($"–");

    private static Html Number(double value) => double.IsNaN(value) ? Html.Of($"–") : Html.Of($"{value:0.000}");

    private static Html[] Spreads(string name, Spread spread) =>
        [Html.Text(name), Number(spread.Mean), Number(spread.StandardDeviation), Number(spread.Least), Number(spread.Greatest)];

    private static Html Mean(Spread spread) => double.IsNaN(spread.StandardDeviation)
        ? Number(spread.Mean)
        : Html.Of($"""{spread.Mean:0.000} <span class="interval">± {spread.StandardDeviation:0.000}</span>""");

    private static string Words(string measure) => measure switch
    {
        "macroF1" => "Macro-F1",
        "microF1" => "Micro-F1",
        "weightedF1" => "Weighted F1",
        "macroRocAuc" => "Macro ROC AUC",
        "cohensKappa" => "Cohen’s kappa",
        "logLoss" => "Log-loss",
        _ => string.Concat(measure.Select((c, i) => i == 0 ? $"{char.ToUpperInvariant(c)}" : char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}")),
    };
}
