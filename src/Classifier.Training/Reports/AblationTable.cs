using System.Globalization;
using System.Text;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting;

namespace Classifier.Training.Reports;

/// <summary>An ablation as a Markdown table.</summary>
public static class AblationTable
{
    /// <summary>The table, a variant a line.</summary>
    public static string Of(IReadOnlyList<AblationRow> rows)
    {
        bool external = rows.Any(r => r.External is not null);
        var table = new StringBuilder("| variant | features | CV macro-F1 | CV accuracy |");
        if (external)
            table.Append(" external macro-F1 | external accuracy | external calibration error |");
        table.Append("\n|---|--:|--:|--:|").Append(external ? "--:|--:|--:|" : "").Append('\n');
        foreach (AblationRow row in rows)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Slots:N0} | {row.MacroF1:F3} | {row.Accuracy:F3} |");
            if (row.External is { } e)
                table.Append(CultureInfo.InvariantCulture, $" {Number(e.Macro.F1)} | {Number(e.Accuracy)} | {Number(e.CalibrationError)} |");
            table.Append('\n');
        }

        return table.ToString();
    }

    private static string Number(Estimate estimate) => estimate.Value.ToString("F3", CultureInfo.InvariantCulture);
}
