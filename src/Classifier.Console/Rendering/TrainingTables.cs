using System.Globalization;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary>What a training gives besides metrics, for a terminal.</summary>
internal static class TrainingTables
{
    /// <summary>A measure's mean over the folds and its range.</summary>
    public static string Spread(TrainingResult result, string measure)
    {
        Spread spread = result.CrossValidation.Measures[measure];
        return string.Create(CultureInfo.InvariantCulture, $"{spread.Mean:F3} ({spread.Least:F3} to {spread.Greatest:F3})");
    }

    /// <summary>Of how many rows the cross-validated ones are a sample; empty where they are all.</summary>
    public static string Sampled(TrainingResult result) => result.CrossValidation is { SampledFrom: { } all } summary
        ? string.Create(CultureInfo.InvariantCulture, $" of a sample of {summary.Rows:N0} of {all:N0} rows") : "";

    /// <summary>A learning curve as a table.</summary>
    public static Table LearningCurve(LearningCurve curve)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (string column in (string[])["share of the articles", "rows", "macro-F1", "accuracy", "log-loss"])
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (LearningCurvePoint point in curve.Points)
        {
            table.AddRow(
                point.Share.ToString("P1", CultureInfo.InvariantCulture),
                point.Rows.ToString("N0", CultureInfo.InvariantCulture),
                point.MacroF1.Mean.ToString("F3", CultureInfo.InvariantCulture),
                point.Accuracy.Mean.ToString("F3", CultureInfo.InvariantCulture),
                point.LogLoss.Mean.ToString("F3", CultureInfo.InvariantCulture));
        }

        return table;
    }
}
