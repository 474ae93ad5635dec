namespace Classifier.Prediction.Model;

/// <summary>
/// A linear model over the slots of a vocabulary. A sentence's vector has its channel's factor in each slot whose feature it
/// contains, divided by the L2 norm; score of a label = bias + dot product with the label's weights. The factors are folded into
/// the stored weights.
/// </summary>
internal sealed class LinearModel
{
    private readonly WeightRows _rows;
    private readonly float[] _biases;
    private readonly float[] _scales;
    private readonly float[] _offsets;
    private readonly ScoreLink _link;
    private readonly float _networkShare;

    /// <param name="labels">Number of labels.</param>
    /// <param name="weights">Slot-major: the weight of slot s for label l, times the slot's factor, is at <c>s * labels + l</c>. Not kept.</param>
    /// <param name="factors">One factor a slot; see <see cref="SlotFactors"/>.</param>
    /// <param name="biases">One a label.</param>
    /// <param name="calibration">From scores to probabilities.</param>
    public LinearModel(int labels, ReadOnlySpan<float> weights, ReadOnlySpan<float> factors, float[] biases, Calibration calibration)
    {
        Labels = labels;
        _biases = biases;
        Calibration = calibration;
        _scales = [.. calibration.Scale];
        _offsets = [.. calibration.Offset];
        _link = calibration.Link;
        _networkShare = calibration.NetworkShare;
        _rows = new WeightRows(labels, weights, factors);
    }

    /// <summary>Number of labels.</summary>
    public int Labels { get; }

    /// <summary>Number of slots.</summary>
    public int Slots => _rows.Count;

    /// <summary>The weight of a slot for a label, as given.</summary>
    public float Weight(int slot, int label) => _rows[slot][label];

    /// <summary>One bias a label.</summary>
    public ReadOnlySpan<float> Biases => _biases;

    /// <summary>From scores to probabilities.</summary>
    public Calibration Calibration { get; }

    /// <summary>Number of floats that <see cref="Score"/> needs as room.</summary>
    public int Stride => _rows.Stride;

    /// <summary>Computes the labels' scores of a vector with the given slots.</summary>
    /// <param name="slots">Distinct slots.</param>
    /// <param name="scores">Room for <see cref="Stride"/> floats; the first <see cref="Labels"/> are the scores.</param>
    public void Score(ReadOnlySpan<int> slots, Span<float> scores)
    {
        _rows.Sum(slots, scores);
        float norm = slots.IsEmpty ? 0f : 1f / MathF.Sqrt(scores[Labels]);
        for (int label = 0; label < _biases.Length; label++)
            scores[label] = (scores[label] * norm) + _biases[label];
    }

    /// <summary>Turns scores into calibrated probabilities.</summary>
    /// <param name="scores">One score a label.</param>
    /// <param name="network">The network's logits; empty where there is no network.</param>
    /// <param name="probabilities">Room for one probability a label; may be the same memory as one of the others.</param>
    /// <returns>The index of the most probable label, the first one where two are equal.</returns>
    public int Probabilities(ReadOnlySpan<float> scores, ReadOnlySpan<float> network, Span<float> probabilities)
    {
        int best = 0;
        float highest = float.NegativeInfinity;
        for (int label = 0; label < _biases.Length; label++)
        {
            float logit = Calibration.Logit(_link, scores[label]);
            if (!network.IsEmpty)
                logit += _networkShare * (network[label] - logit);
            float calibrated = (logit * _scales[label]) + _offsets[label];
            probabilities[label] = calibrated;
            if (calibrated > highest)
            {
                highest = calibrated;
                best = label;
            }
        }

        float total = 0;
        for (int label = 0; label < _biases.Length; label++)
        {
            float e = MathF.Exp(probabilities[label] - highest);
            probabilities[label] = e;
            total += e;
        }

        for (int label = 0; label < _biases.Length; label++)
            probabilities[label] /= total;
        return best;
    }
}
