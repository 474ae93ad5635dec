namespace Classifier.Training.Evaluation;

/// <summary>A point of a precision-recall curve.</summary>
/// <param name="Threshold">Least probability at which the label is given, from 0 to 1.</param>
/// <param name="Precision">Of the rows with at least that probability, the share that has the label.</param>
/// <param name="Recall">Of the rows that have the label, the share with at least that probability.</param>
public readonly record struct PrecisionRecallPoint(double Threshold, double Precision, double Recall);

/// <summary>What precision a label has at what recall, one against the rest, when its probability must reach a threshold.</summary>
/// <param name="Label">The label.</param>
/// <param name="Support">Rows that have the label.</param>
/// <param name="Points">One point a distinct probability, highest threshold first; empty where no row has the label.</param>
public sealed record PrecisionRecallCurve(string Label, int Support, IReadOnlyList<PrecisionRecallPoint> Points)
{
    // More points than a plot has pixels only make pages and files heavy.
    private const int MostPoints = 200;

    /// <summary>The curve by at most 200 of its points, the last one among them.</summary>
    public IReadOnlyList<PrecisionRecallPoint> Thinned()
    {
        int step = Math.Max(1, (Points.Count + MostPoints - 2) / (MostPoints - 1));
        return [.. Points.Where((_, i) => i % step == 0 || i == Points.Count - 1)];
    }

    /// <summary>Draws the curve of every label over the rows whose label is known.</summary>
    /// <param name="labels">The model's labels.</param>
    /// <param name="rows">The rows.</param>
    public static IReadOnlyList<PrecisionRecallCurve> OfAll(IReadOnlyList<string> labels, IReadOnlyList<ScoredRow> rows)
    {
        ScoredRow[] known = [.. rows.Where(r => r.IsKnown)];
        return [.. labels.Select((name, label) => Of(name, label, known))];
    }

    private static PrecisionRecallCurve Of(string name, int label, ScoredRow[] rows)
    {
        int support = rows.Count(r => r.Truth == label);
        if (support == 0)
            return new PrecisionRecallCurve(name, 0, []);
        var points = new List<PrecisionRecallPoint>();
        int reached = 0, right = 0;
        foreach (var tie in rows.GroupBy(r => r.Probabilities[label]).OrderByDescending(g => g.Key))
        {
            reached += tie.Count();
            right += tie.Count(r => r.Truth == label);
            points.Add(new PrecisionRecallPoint(tie.Key, (double)right / reached, (double)right / support));
        }

        return new PrecisionRecallCurve(name, support, points);
    }
}
