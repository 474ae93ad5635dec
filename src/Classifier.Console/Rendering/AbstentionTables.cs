using System.Globalization;
using Classifier.Prediction.Model;
using Classifier.Training.Evaluation;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary>How good a model is when it may leave sentences undecided, for a terminal.</summary>
internal static class AbstentionTables
{
    /// <summary>Writes what is left at a least confidence.</summary>
    public static void Write(IAnsiConsole console, CoveragePoint point) =>
        Write(console, string.Create(CultureInfo.InvariantCulture, $"At a confidence of {point.MinimumConfidence:0.###} or more"), point);

    /// <summary>Writes what is left where the model answers.</summary>
    /// <param name="console">Where it goes.</param>
    /// <param name="when">When the model answers, as the beginning of a sentence.</param>
    /// <param name="point">How much it answers, and how well.</param>
    public static void Write(IAnsiConsole console, string when, CoveragePoint point) => console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{when}: {point.Coverage:0.0%} of the rows get a label ({point.Rows:N0}); accuracy {Number(point.Accuracy)}, macro-F1 {Number(point.MacroF1)} on them"));

    /// <summary>Writes coverage against accuracy, where there is something left.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<CoveragePoint> coverage)
    {
        console.WriteLine("When the model leaves sentences undecided that are less sure:");
        Table table = PlainTable.Of("least confidence", "rows", "share", "accuracy", "macro-F1");
        foreach (CoveragePoint point in CoveragePoint.Steps(coverage))
        {
            table.AddRow(
                point.MinimumConfidence.ToString("0.00", CultureInfo.InvariantCulture), point.Rows.ToString("N0", CultureInfo.InvariantCulture),
                point.Coverage.ToString("0.0%", CultureInfo.InvariantCulture), Number(point.Accuracy), Number(point.MacroF1));
        }

        console.Write(table);
    }

    /// <summary>Writes the thresholds of labels.</summary>
    /// <param name="console">Where it goes.</param>
    /// <param name="thresholds">The thresholds.</param>
    /// <param name="rows">The rows that they were tuned on, in words.</param>
    public static void Write(IAnsiConsole console, ThresholdTable thresholds, string rows)
    {
        console.WriteLine($"Thresholds for {ThresholdGoal.Of(thresholds)}, tuned on {rows}:");
        Table table = PlainTable.Of("label", "least confidence", "precision", "recall", "predictions");
        foreach ((string label, LabelThreshold threshold) in thresholds.Labels)
        {
            table.AddRow(
                Markup.Escape(label), threshold.MinimumConfidence is { } least ? Number(least) : "never",
                Number(threshold.Precision), Number(threshold.Recall), threshold.Predictions?.ToString("N0", CultureInfo.InvariantCulture) ?? "-");
        }

        console.Write(table);
    }

    private static string Number(double? value) => value is { } v && !double.IsNaN(v) ? v.ToString("F3", CultureInfo.InvariantCulture) : "-";
}
