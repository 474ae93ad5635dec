namespace Classifier.Training.Evaluation;

/// <summary>The sums over rows, articles weighted, from which all measures but those of rankings follow.</summary>
internal sealed class Tally
{
    private readonly long[] _binRows;
    private readonly long[] _binCorrect;
    private readonly double[] _binConfidence;
    private readonly double _logLoss;
    private readonly double _brier;

    /// <param name="outcomes">The rows.</param>
    /// <param name="weights">How often each article counts.</param>
    /// <param name="bins">Number of calibration bins.</param>
    public Tally(Outcomes outcomes, ReadOnlySpan<int> weights, int bins)
    {
        int labels = outcomes.Labels.Count;
        long[] cells = new long[labels * labels];
        _binRows = new long[bins];
        _binCorrect = new long[bins];
        _binConfidence = new double[bins];
        for (int row = 0; row < outcomes.Rows.Length; row++)
        {
            int weight = weights[outcomes.ArticleOf[row]];
            if (weight == 0)
                continue;
            int truth = outcomes.Truth[row], predicted = outcomes.Predicted[row];
            cells[(truth * labels) + predicted] += weight;
            _logLoss += weight * outcomes.LogLoss[row];
            _brier += weight * outcomes.Brier[row];
            double confidence = outcomes.Confidence[row];
            int bin = Math.Min((int)(confidence * bins), bins - 1);
            _binRows[bin] += weight;
            _binConfidence[bin] += weight * confidence;
            if (truth == predicted)
                _binCorrect[bin] += weight;
        }

        Confusion = new ConfusionMatrix(outcomes.Labels, cells);
    }

    public ConfusionMatrix Confusion { get; }

    public double LogLoss => _logLoss / Confusion.Total;

    public double BrierScore => _brier / Confusion.Total;

    public double CalibrationError
    {
        get
        {
            double gap = 0;
            for (int bin = 0; bin < _binRows.Length; bin++)
                gap += Math.Abs(_binCorrect[bin] - _binConfidence[bin]);
            return gap / Confusion.Total;
        }
    }

    public IReadOnlyList<CalibrationBin> Bins() =>
    [
        .. _binRows.Select((rows, bin) => new CalibrationBin(
            (double)bin / _binRows.Length,
            (double)(bin + 1) / _binRows.Length,
            rows,
            rows == 0 ? 0 : _binConfidence[bin] / rows,
            rows == 0 ? 0 : (double)_binCorrect[bin] / rows)),
    ];
}
