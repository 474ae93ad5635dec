using Classifier.Training.Evaluation;

namespace Classifier.Training.Reports;

/// <summary>The plots of an evaluation.</summary>
internal static class EvaluationPlots
{
    // More points than the plot has pixels only make the page heavy.
    private const int MostPoints = 200;

    /// <summary>Precision against recall, a line a label.</summary>
    public static Html PrecisionRecall(IReadOnlyList<PrecisionRecallCurve> curves)
    {
        var plot = new SvgPlot("Recall", "Precision");
        foreach ((int label, PrecisionRecallCurve curve) in curves.Index())
        {
            if (curve.Points.Count > 0)
                plot.Line(Thinned(curve.Points).Select(p => (p.Recall, p.Precision)), $"var(--ink{label})");
        }

        return plot.ToHtml("pr", "Precision against recall of every label; the table of labels has the average precision.");
    }

    /// <summary>Accuracy against confidence, with the line on which a calibrated model lies.</summary>
    public static Html Calibration(IReadOnlyList<CalibrationBin> bins)
    {
        var plot = new SvgPlot("Confidence", "Accuracy");
        plot.Line([(0, 0), (1, 1)], "var(--soft)", dashed: true);
        plot.Line(bins.Where(b => b.Rows > 0).Select(b => (b.Confidence, b.Accuracy)), "var(--accent)", dots: true);
        string points = string.Join("; ", bins.Where(b => b.Rows > 0).Select(b => FormattableString.Invariant($"{b.Confidence:0.00}: {b.Accuracy:0.00}")));
        return plot.ToHtml("cal", $"Accuracy by mean confidence. {points}.");
    }

    /// <summary>Accuracy and coverage against the least confidence at which the model answers.</summary>
    public static Html Coverage(IReadOnlyList<CoveragePoint> points)
    {
        var plot = new SvgPlot("Share of sentences answered", "Accuracy of the answers");
        plot.Line(points.Where(p => p.Rows > 0).Select(p => (p.Coverage, p.Accuracy)), "var(--accent)", dots: true);
        return plot.ToHtml("cov", "Accuracy of the answers against the share of sentences answered, when the model abstains under a confidence; the table has the figures.");
    }

    private static IEnumerable<PrecisionRecallPoint> Thinned(IReadOnlyList<PrecisionRecallPoint> points)
    {
        int step = Math.Max(1, (points.Count + MostPoints - 1) / MostPoints);
        return points.Where((_, i) => i % step == 0 || i == points.Count - 1);
    }
}
