using Classifier.Training.Evaluation;

namespace Classifier.Training.Reports;

/// <summary>The plots of an evaluation.</summary>
internal static class EvaluationPlots
{
    private const double SmallestDot = 1.5, LargestDot = 7;

    /// <summary>Precision against recall, a line a label.</summary>
    public static Html PrecisionRecall(IReadOnlyList<PrecisionRecallCurve> curves)
    {
        var plot = new SvgPlot("Recall", "Precision");
        foreach ((int label, PrecisionRecallCurve curve) in curves.Index())
        {
            if (curve.Points.Count > 0)
                plot.Line(curve.Thinned().Select(p => (p.Recall, p.Precision)), $"var(--ink{label})");
        }

        return plot.ToHtml("pr", "Precision against recall of every label; the table of labels has the average precision.");
    }

    /// <summary>Accuracy against confidence, with the line on which a calibrated model lies; the more rows, the larger the dot.</summary>
    public static Html Calibration(IReadOnlyList<CalibrationBin> bins)
    {
        CalibrationBin[] filled = [.. bins.Where(b => b.Rows > 0)];
        double most = filled.Select(b => b.Rows).DefaultIfEmpty(1).Max();
        var plot = new SvgPlot("Confidence", "Accuracy");
        plot.Line([(0, 0), (1, 1)], "var(--soft)", dashed: true);
        plot.Line(filled.Select(b => (b.Confidence, b.Accuracy)), "var(--accent)");
        plot.Dots(filled.Select(b => (b.Confidence, b.Accuracy, SmallestDot + (Math.Sqrt(b.Rows / most) * (LargestDot - SmallestDot)))), "var(--accent)");
        string points = string.Join("; ", filled.Select(b => FormattableString.Invariant($"{b.Confidence:0.00}: {b.Accuracy:0.00}")));
        return plot.ToHtml("cal", $"Accuracy by mean confidence. {points}.");
    }

    /// <summary>Accuracy and coverage against the least confidence at which the model answers.</summary>
    public static Html Coverage(IReadOnlyList<CoveragePoint> points)
    {
        var plot = new SvgPlot("Share of sentences answered", "Accuracy of the answers");
        plot.Line(points.Where(p => p.Rows > 0).Select(p => (p.Coverage, p.Accuracy)), "var(--accent)", dots: true);
        return plot.ToHtml("cov", "Accuracy of the answers against the share of sentences answered, when the model abstains under a confidence; the table has the figures.");
    }

    /// <summary>Macro-F1 against the share of the training rows.</summary>
    public static Html Learning(LearningCurve curve)
    {
        var plot = new SvgPlot("Share of the training rows", "Macro-F1");
        plot.Line(curve.Points.Select(p => (p.Share, p.MacroF1.Mean)), "var(--accent)", dots: true);
        return plot.ToHtml("learn", "Macro-F1 on the held-out articles against the share of the rows trained on; the table has the figures.");
    }
}
