using Classifier.Prediction.Model;

namespace Classifier.Training.Evaluation;

/// <summary>What is left, and how good it is, when a model may abstain (El-Yaniv and Wiener 2010).</summary>
/// <param name="MinimumConfidence">Least confidence at which the model gives a label, from 0 to 1.</param>
/// <param name="Rows">Rows that get a label.</param>
/// <param name="Coverage">Their share of all rows.</param>
/// <param name="Accuracy">Share of them that is labelled rightly; NaN where none gets a label.</param>
/// <param name="MacroF1">Their macro-F1, over the labels that are true or predicted among them; NaN where none gets a label.</param>
public sealed record CoveragePoint(double MinimumConfidence, int Rows, double Coverage, double Accuracy, double MacroF1)
{
    /// <summary>Coverage and accuracy at confidences of 0, 0.05, 0.1 and so on up to 0.95, and at 0.99.</summary>
    /// <param name="labels">The model's labels.</param>
    /// <param name="rows">The rows; those whose label the model does not know are left out.</param>
    public static IReadOnlyList<CoveragePoint> Curve(IReadOnlyList<string> labels, IReadOnlyList<ScoredRow> rows)
    {
        ScoredRow[] known = [.. rows.Where(r => r.IsKnown)];
        return [.. Enumerable.Range(0, 20).Select(step => step / 20.0).Append(0.99).Select(least => At(least, labels, known))];
    }

    /// <summary>Those points of a curve after which fewer rows get a label, as long as any do: what a table needs.</summary>
    public static IReadOnlyList<CoveragePoint> Steps(IReadOnlyList<CoveragePoint> curve) =>
        [.. curve.Where((point, i) => point.Rows > 0 && (i + 1 == curve.Count || curve[i + 1].Rows < point.Rows))];

    /// <summary>Coverage and accuracy at one confidence.</summary>
    /// <param name="least">Least confidence at which the model gives a label, from 0 to 1.</param>
    /// <param name="labels">The model's labels.</param>
    /// <param name="rows">The rows; those whose label the model does not know are left out.</param>
    public static CoveragePoint At(double least, IReadOnlyList<string> labels, IReadOnlyList<ScoredRow> rows) =>
        At(least, labels, [.. rows.Where(r => r.IsKnown)]);

    /// <summary>Coverage and accuracy where each label has a threshold of its own; its least confidence is the least of them.</summary>
    /// <param name="thresholds">The thresholds.</param>
    /// <param name="labels">The model's labels.</param>
    /// <param name="rows">The rows; those whose label the model does not know are left out.</param>
    public static CoveragePoint Under(ThresholdTable thresholds, IReadOnlyList<string> labels, IReadOnlyList<ScoredRow> rows)
    {
        IReadOnlyList<double> least = thresholds.InOrderOf(labels);
        return Of(least.Min(), labels, [.. rows.Where(r => r.IsKnown)], row => row.Confidence >= least[row.Predicted]);
    }

    private static CoveragePoint At(double least, IReadOnlyList<string> labels, ScoredRow[] rows) =>
        Of(least, labels, rows, row => row.Confidence >= least);

    private static CoveragePoint Of(double least, IReadOnlyList<string> labels, ScoredRow[] rows, Func<ScoredRow, bool> isAnswered)
    {
        long[] cells = new long[labels.Count * labels.Count];
        foreach (ScoredRow row in rows.Where(isAnswered))
            cells[(row.Truth * labels.Count) + row.Predicted]++;
        var confusion = new ConfusionMatrix(labels, cells);
        bool any = confusion.Total > 0;
        return new CoveragePoint(
            least,
            (int)confusion.Total,
            rows.Length == 0 ? 0 : (double)confusion.Total / rows.Length,
            any ? confusion.Accuracy : double.NaN,
            any ? confusion.Macro(confusion.F1) : double.NaN);
    }
}
