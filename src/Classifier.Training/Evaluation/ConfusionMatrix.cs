namespace Classifier.Training.Evaluation;

/// <summary>How often each true label was given each label, and the measures that follow from these counts alone.</summary>
/// <remarks>
/// At the edges they follow scikit-learn: precision of a label never predicted, recall of a label never true, and F1 of a label
/// that is neither are 0; averages are over the labels that are true or predicted at least once.
/// </remarks>
public sealed class ConfusionMatrix
{
    private readonly long[] _cells;
    private readonly long[] _support;
    private readonly long[] _predicted;

    /// <summary>Makes a matrix from counts.</summary>
    /// <param name="labels">Names of the labels.</param>
    /// <param name="cells">Row-major counts: true label t given label p is at <c>t * labels.Count + p</c>. Kept, not copied.</param>
    internal ConfusionMatrix(IReadOnlyList<string> labels, long[] cells)
    {
        Labels = labels;
        _cells = cells;
        _support = new long[labels.Count];
        _predicted = new long[labels.Count];
        for (int truth = 0; truth < labels.Count; truth++)
        {
            for (int given = 0; given < labels.Count; given++)
            {
                long count = this[truth, given];
                _support[truth] += count;
                _predicted[given] += count;
                Total += count;
                if (truth == given)
                    Correct += count;
            }
        }
    }

    /// <summary>Names of the labels, in the order of rows and columns.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Number of rows counted.</summary>
    public long Total { get; }

    /// <summary>Number of rows whose label was predicted rightly.</summary>
    public long Correct { get; }

    /// <summary>How many rows of one label were given another, or the same.</summary>
    /// <param name="truth">Index of the true label.</param>
    /// <param name="predicted">Index of the predicted label.</param>
    public long this[int truth, int predicted] => _cells[(truth * Labels.Count) + predicted];

    /// <summary>Rows that truly have the label.</summary>
    public long Support(int label) => _support[label];

    /// <summary>Rows that were given the label.</summary>
    public long Predicted(int label) => _predicted[label];

    /// <summary>Share of a label's rows that were given another, from 0 to 1; 0 where the label has no rows.</summary>
    public double RowShare(int truth, int predicted) => Share(this[truth, predicted], _support[truth]);

    /// <summary>Of the rows given the label, the share that has it, from 0 to 1.</summary>
    public double Precision(int label) => Share(this[label, label], _predicted[label]);

    /// <summary>Of the rows that have the label, the share that was given it, from 0 to 1.</summary>
    public double Recall(int label) => Share(this[label, label], _support[label]);

    /// <summary>Harmonic mean of precision and recall, from 0 to 1 (van Rijsbergen 1979).</summary>
    public double F1(int label) => Share(2 * this[label, label], _support[label] + _predicted[label]);

    /// <summary>Share of the rows that were labelled rightly, from 0 to 1.</summary>
    public double Accuracy => Share(Correct, Total);

    /// <summary>Mean recall of the labels that have rows, from 0 to 1 (Brodersen et al. 2010).</summary>
    public double BalancedAccuracy
    {
        get
        {
            int[] present = [.. Enumerable.Range(0, Labels.Count).Where(l => _support[l] > 0)];
            return present.Length == 0 ? 0 : present.Average(Recall);
        }
    }

    /// <summary>
    /// Matthews correlation for any number of labels, from -1 to 1 (Gorodkin 2004, R_K); 0 where all rows have one label or were
    /// given one label.
    /// </summary>
    public double MatthewsCorrelation
    {
        get
        {
            double total = Total;
            double predictedSpread = (total * total) - Sum(l => (double)_predicted[l] * _predicted[l]);
            double trueSpread = (total * total) - Sum(l => (double)_support[l] * _support[l]);
            double spread = Math.Sqrt(predictedSpread) * Math.Sqrt(trueSpread);
            return spread > 0 ? ((Correct * total) - Sum(l => (double)_predicted[l] * _support[l])) / spread : 0;
        }
    }

    /// <summary>Cohen's kappa, up to 1 (Cohen 1960); NaN where chance alone would label all rows rightly.</summary>
    public double CohensKappa
    {
        get
        {
            double chance = Sum(l => (double)_predicted[l] * _support[l]) / ((double)Total * Total);
            return chance < 1 ? (Accuracy - chance) / (1 - chance) : double.NaN;
        }
    }

    /// <summary>Mean of a measure over the labels that are true or predicted at least once; 0 where there are none.</summary>
    /// <param name="measure">A measure of a label, such as <see cref="F1"/>.</param>
    public double Macro(Func<int, double> measure)
    {
        int[] present = [.. Enumerable.Range(0, Labels.Count).Where(l => _support[l] + _predicted[l] > 0)];
        return present.Length == 0 ? 0 : present.Average(measure);
    }

    /// <summary>Mean of a measure over the labels, weighted by their rows; 0 where there are no rows.</summary>
    /// <param name="measure">A measure of a label, such as <see cref="F1"/>.</param>
    public double Weighted(Func<int, double> measure) => Total == 0 ? 0 : Sum(l => _support[l] * measure(l)) / Total;

    private double Sum(Func<int, double> term) => Enumerable.Range(0, Labels.Count).Sum(term);

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}
