using System.Globalization;
using System.Text;
using System.Text.Json;
using Classifier.Prediction.Model;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Reports;

/// <summary>Writes what a user should know of a model as Markdown (model cards, Mitchell et al. 2019).</summary>
public sealed record ModelCard
{
    private static readonly JsonSerializerOptions CardJson = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    // A matrix of more labels is wider than any page.
    private const int MostLabelsInMatrix = 20;
    private const int MostMixUps = 30;

    /// <summary>The heading, such as the model's file name.</summary>
    public required string Title { get; init; }

    /// <summary>What the model says of itself.</summary>
    public required ModelManifest Manifest { get; init; }

    /// <summary>Its evaluation on held-out articles; null where none were held out.</summary>
    public EvaluationResult? Evaluation { get; init; }

    /// <summary>Its cross-validation; null where there was none.</summary>
    public CrossValidationSummary? CrossValidation { get; init; }

    /// <summary>The strongest features of its labels.</summary>
    public IReadOnlyList<LabelFeatures> Features { get; init; } = [];

    /// <summary>Further sections in Markdown by heading, such as intended use, limits and an ablation table; taken as they are.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Sections { get; init; } = [];

    /// <summary>The card, with line feeds and a final one. The same model gives the same card.</summary>
    public string ToMarkdown()
    {
        var card = new StringBuilder();
        card.Append(CultureInfo.InvariantCulture, $"# {MarkdownText.Of(Title)}\n\n");
        AppendLead(card);
        if (Evaluation is { } evaluation)
            AppendEvaluation(card, evaluation);
        if (CrossValidation is { } folds)
            AppendFolds(card, folds);
        if (Manifest.Thresholds is { } thresholds)
            AppendThresholds(card, thresholds);
        foreach ((string heading, string markdown) in Sections)
            card.Append(CultureInfo.InvariantCulture, $"## {MarkdownText.Of(heading)}\n\n{markdown.ReplaceLineEndings("\n").Trim()}\n\n");
        AppendFeatures(card);
        AppendMaking(card);
        return card.ToString().TrimEnd('\n') + "\n";
    }

    private void AppendLead(StringBuilder card)
    {
        string labels = string.Join(", ", Manifest.Labels.Select(l => $"**{MarkdownText.Of(l)}**"));
        card.Append(CultureInfo.InvariantCulture, $"A linear sentence classifier{(Manifest.Network is null ? "" : " and a small convolutional network")} with {Manifest.Labels.Count} labels: {labels}.");
        card.Append(CultureInfo.InvariantCulture, $" It was trained on {Manifest.Training.Rows:#,0} sentences and has {Manifest.Slots:#,0} features.\n\n");
    }

    private static void AppendEvaluation(StringBuilder card, EvaluationResult evaluation)
    {
        card.Append("## How good it is\n\n");
        card.Append(CultureInfo.InvariantCulture, $"{MarkdownText.Of(EvaluationSummary.Of(evaluation))}\n\n");
        AppendTable(card, ["Measure", "Value", $"{evaluation.Options.Level.ToString("0.#%", CultureInfo.InvariantCulture)} interval"],
        [
            ["Macro-F1", .. Cells(evaluation.Macro.F1)],
            ["Accuracy", .. Cells(evaluation.Accuracy)],
            ["Balanced accuracy", .. Cells(evaluation.BalancedAccuracy)],
            ["Matthews correlation", .. Cells(evaluation.MatthewsCorrelation)],
            ["Log-loss", .. Cells(evaluation.LogLoss)],
            ["Brier score", .. Cells(evaluation.BrierScore)],
            ["Calibration error", .. Cells(evaluation.CalibrationError)],
        ]);
        AppendTable(card, ["Label", "Rows", "Precision", "Recall", "F1", "Average precision", "ROC AUC"], evaluation.Labels.Select(l => (string[])
        [
            MarkdownText.Of(l.Label), Whole(l.Support), Number(l.Precision), Number(l.Recall), Number(l.F1), Number(l.AveragePrecision), Number(l.RocAuc),
        ]));
        AppendConfusion(card, evaluation.Confusion);
    }

    private static void AppendConfusion(StringBuilder card, ConfusionMatrix confusion)
    {
        if (confusion.Labels.Count > MostLabelsInMatrix)
        {
            card.Append(CultureInfo.InvariantCulture, $"The {MostMixUps} labels most often taken for each other:\n\n");
            int[] labels = [.. Enumerable.Range(0, confusion.Labels.Count)];
            AppendTable(card, ["True label", "Label given", "Rows"], labels
                .SelectMany(truth => labels.Where(given => given != truth && confusion[truth, given] > 0).Select(given => (truth, given)))
                .OrderByDescending(pair => confusion[pair.truth, pair.given])
                .Take(MostMixUps)
                .Select(pair => (string[])[MarkdownText.Of(confusion.Labels[pair.truth]), MarkdownText.Of(confusion.Labels[pair.given]), Whole(confusion[pair.truth, pair.given])]));
            return;
        }

        card.Append("Rows are the true labels, columns the labels given:\n\n");
        AppendTable(card, ["True label", .. confusion.Labels.Select(MarkdownText.Of)], confusion.Labels.Select((name, truth) => (string[])
            [MarkdownText.Of(name), .. Enumerable.Range(0, confusion.Labels.Count).Select(given => Whole(confusion[truth, given]))]));
    }

    private static void AppendFolds(StringBuilder card, CrossValidationSummary folds)
    {
        card.Append(CultureInfo.InvariantCulture, $"## Cross-validation\n\n{folds.Folds} folds of whole articles, {folds.Rows:#,0} sentences{Sampled(folds)}:\n\n");
        AppendTable(card, ["Measure", "Mean", "Standard deviation"],
        [
            .. ((string[])["macroF1", "accuracy", "logLoss"])
                .Where(folds.Measures.ContainsKey)
                .Select(name => (string[])[name, Number(folds.Measures[name].Mean), Number(folds.Measures[name].StandardDeviation)]),
            .. folds.LabelF1.Select(l => (string[])[$"F1 of {MarkdownText.Of(l.Key)}", Number(l.Value.Mean), Number(l.Value.StandardDeviation)]),
        ]);
    }

    private static string Sampled(CrossValidationSummary folds) =>
        folds.SampledFrom is { } all ? string.Create(CultureInfo.InvariantCulture, $", a sample of the {all:#,0} training sentences") : "";

    private static void AppendThresholds(StringBuilder card, ThresholdTable thresholds)
    {
        card.Append(CultureInfo.InvariantCulture, $"## Thresholds\n\nThe least confidence at which a label is given, tuned on the cross-validation for {ThresholdGoal.Of(thresholds)}; a sentence that stays under it is left undecided:\n\n");
        AppendTable(card, ["Label", "Least confidence", "Precision", "Recall", "Predictions kept"], thresholds.Labels.Select(t => (string[])
        [
            MarkdownText.Of(t.Key),
            t.Value.MinimumConfidence is { } least ? Number(least) : "never given",
            Number(t.Value.Precision ?? double.NaN),
            Number(t.Value.Recall ?? double.NaN),
            t.Value.Predictions is { } kept ? Whole(kept) : "–",
        ]));
    }

    private void AppendFeatures(StringBuilder card)
    {
        if (Features.Count == 0)
            return;
        card.Append("## What it looks at\n\nThe strongest features of each label with their weights:\n\n");
        AppendTable(card, ["Label", "For", "Against"], Features.Select(l => (string[])[MarkdownText.Of(l.Label), List(l.For), List(l.Against)]), alignment: "---");

        static string List(IReadOnlyList<KeyValuePair<string, double>> features) => string.Join(
            ", ", features.Select(f => string.Create(CultureInfo.InvariantCulture, $"{MarkdownText.Of(f.Key)} {f.Value:+0.00;-0.00}")));
    }

    private void AppendMaking(StringBuilder card)
    {
        TrainingRecord training = Manifest.Training;
        card.Append("## How it was made\n\n");
        AppendItem(card, "Trainer", training.Trainer);
        AppendItem(card, "Seed", training.Seed.ToString(CultureInfo.InvariantCulture));
        AppendItem(card, "Rows", string.Join(", ", training.Support.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value:#,0}"))));
        AppendItem(card, "Data fingerprint", training.DataFingerprint);
        AppendItem(card, "Feature channels", JsonSerializer.Serialize(Manifest.Features, CardJson));
        AppendItem(card, "File format", Manifest.FormatVersion.ToString(CultureInfo.InvariantCulture));
        foreach ((string library, string version) in training.Libraries)
            AppendItem(card, library, version);
    }

    private static void AppendItem(StringBuilder card, string name, string value) =>
        card.Append(CultureInfo.InvariantCulture, $"- {MarkdownText.Of(name)}: {MarkdownText.Of(value)}\n");

    private static void AppendTable(StringBuilder card, string[] headers, IEnumerable<string[]> rows, string alignment = "---:")
    {
        card.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", headers)} |\n");
        card.Append(CultureInfo.InvariantCulture, $"|---{string.Concat(Enumerable.Repeat($"|{alignment}", headers.Length - 1))}|\n");
        foreach (string[] row in rows)
            card.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |\n");
        card.Append('\n');
    }

    private static string[] Cells(Estimate estimate) =>
        [Number(estimate), estimate.Interval is { } i ? $"{Number(i.Low)} to {Number(i.High)}" : "–"];

    private static string Number(Estimate estimate) => Number(estimate.Value);

    private static string Number(double value) => double.IsNaN(value) ? "–" : value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Whole(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
