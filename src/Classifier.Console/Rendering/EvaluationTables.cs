using System.Globalization;
using Classifier.Training.Evaluation;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary>An evaluation as tables for a terminal.</summary>
internal static class EvaluationTables
{
    private const int MostLabelsWithShares = 8;

    /// <summary>Writes the metrics of each label, the averages and the confusion matrix.</summary>
    public static void Write(IAnsiConsole console, EvaluationResult result)
    {
        console.Write(Labels(result));
        console.WriteLine(Summary(result));
        console.Write(Confusion(result.Confusion));
        foreach ((string label, int count) in result.UnknownLabels)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The model does not know the label '{label}': {count:N0} row(s) were not judged."));
        if (result.AbsentLabels.Count > 0)
            console.WriteLine($"The data has no row with the label(s) {string.Join(", ", result.AbsentLabels)}.");
    }

    private static Table Labels(EvaluationResult result)
    {
        Table table = PlainTable.Of("label", "precision", "recall", "F1", "95 % interval", "support");
        foreach (LabelResult label in result.Labels)
        {
            table.AddRow(
                Markup.Escape(label.Label), Number(label.Precision), Number(label.Recall), Number(label.F1), Range(label.F1),
                label.Support.ToString("N0", CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static string Summary(EvaluationResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"macro-F1 {Number(result.Macro.F1)} ({Range(result.Macro.F1)})   accuracy {Number(result.Accuracy)} ({Range(result.Accuracy)})   "
        + $"log-loss {Number(result.LogLoss)}   calibration error {Number(result.CalibrationError)}   {result.Rows:N0} {(result.Rows == 1 ? "row" : "rows")} of {result.Articles:N0} {(result.Articles == 1 ? "article" : "articles")}");

    private static Table Confusion(ConfusionMatrix confusion)
    {
        Table table = PlainTable.Of(["true \\ predicted", .. confusion.Labels]);
        for (int truth = 0; truth < confusion.Labels.Count; truth++)
        {
            int row = truth;
            table.AddRow([Markup.Escape(confusion.Labels[truth]), .. Enumerable.Range(0, confusion.Labels.Count).Select(given => Cell(confusion, row, given))]);
        }

        return table;
    }

    /// <summary>How often a label was given another, and its share of the label's rows where a terminal has room for it.</summary>
    private static string Cell(ConfusionMatrix confusion, int truth, int given)
    {
        string count = confusion[truth, given].ToString("N0", CultureInfo.InvariantCulture);
        return confusion.Labels.Count > MostLabelsWithShares ? count
            : string.Create(CultureInfo.InvariantCulture, $"{count} {100 * confusion.RowShare(truth, given),3:0} %");
    }

    /// <summary>A measure with three decimals; a dash where it is undefined.</summary>
    public static string Number(Estimate estimate) =>
        estimate.IsDefined ? estimate.Value.ToString("F3", CultureInfo.InvariantCulture) : "-";

    /// <summary>A measure's interval; a dash where there is none.</summary>
    public static string Range(Estimate estimate) => estimate.Interval is { } interval
        ? string.Create(CultureInfo.InvariantCulture, $"{interval.Low:F3} to {interval.High:F3}")
        : "-";
}
