using System.Globalization;
using System.Text;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Reports;

/// <summary>A learning curve as a Markdown table.</summary>
public static class LearningCurveTable
{
    /// <summary>The table, a share a line.</summary>
    public static string Of(LearningCurve curve)
    {
        var table = new StringBuilder("| share of the articles | rows | macro-F1 | accuracy | log-loss |\n|--:|--:|--:|--:|--:|\n");
        foreach (LearningCurvePoint point in curve.Points)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {point.Share:P1} | {point.Rows:N0} | {point.MacroF1.Mean:F3} | {point.Accuracy.Mean:F3} | {point.LogLoss.Mean:F3} |\n");
        }

        return table.ToString();
    }
}
