using System.Numerics.Tensors;
using Classifier.Prediction.Model.Network;

namespace Classifier.Training.Fitting.Network;

/// <summary>
/// A part of a step's rows, worked on by one thread: forward, and backward to the gradients. The words of all its rows lie one after
/// the other with half a window of zeros between rows, so that one matrix product does for all filters and windows. Only the window
/// that won a filter's maximum gets a gradient.
/// </summary>
internal sealed class NetworkShard(NetworkShape shape, int labels, NetworkOptions options)
{
    private readonly int _length = shape.Window * shape.Dimensions;
    private readonly int _half = shape.Window / 2;
    private readonly float[] _probabilities = new float[labels];
    private readonly float[] _pooled = new float[shape.Filters];
    private readonly float[] _kept = new float[shape.Filters];
    private readonly int[] _winners = new int[shape.Filters];
    private float[] _vectors = [];
    private float[] _slopes = [];
    private float[] _answers = [];

    /// <summary>Gradients of all but the vectors of pieces.</summary>
    public DenseParameters Gradient { get; } = new(shape, labels);

    /// <summary>The words of the rows in their places; -1 where there is none or it is left out.</summary>
    public List<int> Words { get; } = [];

    /// <summary>The gradient of the word at a place, before its rectification is undone.</summary>
    public Span<float> GradientOf(int place) => _slopes.AsSpan(place * shape.Dimensions, shape.Dimensions);

    /// <summary>Sum of the rows' losses in the run last done.</summary>
    public double Loss { get; private set; }

    /// <summary>Runs some rows forward and backward.</summary>
    /// <param name="text">The rows' words.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="truth">Each row's label.</param>
    /// <param name="weights">Each row's weight, of mean one; null for ones.</param>
    /// <param name="numbers">The network.</param>
    /// <param name="packed">Its kernel, packed.</param>
    /// <param name="share">What a row counts in the step.</param>
    /// <param name="noise">Decides what is left out.</param>
    public void Run(
        NetworkText text, ReadOnlySpan<int> rows, int[] truth, float[]? weights, NetworkParameters numbers, float[] packed, float share, Noise noise)
    {
        Array.Clear(Gradient.All);
        Loss = 0;
        Place(text, rows, noise);
        Embed(text, numbers, noise);
        int places = Words.Count - shape.Window + 1, height = (places + 3) / 4 * 4;
        MatrixProduct.Multiply(_vectors, shape.Dimensions, height, packed, _length, shape.Filters, _answers);
        int start = 0;
        foreach (int row in rows)
        {
            int count = text.WordsOf(row).Length;
            Pool(start, count, numbers.Dense.KernelBias, noise);
            Answer(truth[row], share * (weights?[row] ?? 1), numbers, start);
            start += count + _half;
        }

        Rectify();
    }

    private void Place(NetworkText text, ReadOnlySpan<int> rows, Noise noise)
    {
        Words.Clear();
        for (int i = 0; i < _half; i++)
            Words.Add(-1);
        foreach (int row in rows)
        {
            foreach (int word in text.WordsOf(row))
                Words.Add(noise.Uniform() < options.WordDropout ? -1 : word);
            for (int i = 0; i < _half; i++)
                Words.Add(-1);
        }

        // The product takes rows four at a time, and the last of them looks a window ahead.
        int room = (Words.Count + shape.Window + 4) * shape.Dimensions;
        if (_vectors.Length < room)
        {
            _vectors = new float[room * 2];
            _slopes = new float[room * 2];
            _answers = new float[room * 2 / shape.Dimensions * shape.Filters];
        }

        Array.Clear(_vectors, 0, room);
        Array.Clear(_slopes, 0, room);
    }

    private void Embed(NetworkText text, NetworkParameters numbers, Noise noise)
    {
        ReadOnlySpan<float> bias = numbers.Dense.InputBias;
        uint threshold = (uint)(options.Dropout * 256);
        float scale = 1 / (1 - (threshold / 256f));
        for (int place = 0; place < Words.Count; place++)
        {
            if (Words[place] < 0)
                continue;
            Span<float> vector = _vectors.AsSpan(place * shape.Dimensions, shape.Dimensions);
            bias.CopyTo(vector);
            foreach (int piece in text.PiecesOf(Words[place]))
                TensorPrimitives.Add(vector, numbers.Embeddings.AsSpan(piece * shape.Dimensions, shape.Dimensions), vector);
            for (int d = 0; d < vector.Length; d += 8)
            {
                ulong bits = noise.Bits();
                for (int i = d; i < d + 8; i++, bits >>= 8)
                    vector[i] = (byte)bits < threshold ? 0 : Math.Max(0, vector[i]) * scale;
            }
        }
    }

    /// <summary>The rectified maximum of each filter over the windows of a row, some of them left out.</summary>
    private void Pool(int start, int count, ReadOnlySpan<float> biases, Noise noise)
    {
        _pooled.AsSpan().Fill(float.NegativeInfinity);
        for (int t = start; t < start + count; t++)
        {
            ReadOnlySpan<float> answers = _answers.AsSpan(t * shape.Filters, shape.Filters);
            for (int f = 0; f < answers.Length; f++)
            {
                if (answers[f] > _pooled[f])
                    (_pooled[f], _winners[f]) = (answers[f], t);
            }
        }

        float kept = 1 / (1 - (float)options.Dropout);
        for (int f = 0; f < _pooled.Length; f++)
        {
            float answer = _pooled[f] + biases[f];
            _kept[f] = noise.Uniform() < options.Dropout || !(answer > 0) ? 0 : kept;
            _pooled[f] = _kept[f] == 0 ? 0 : answer * kept;
        }
    }

    /// <summary>Loss of a row, and the gradients of all that led to it.</summary>
    private void Answer(int label, float weight, NetworkParameters numbers, int start)
    {
        for (int l = 0; l < labels; l++)
            _probabilities[l] = TensorPrimitives.Dot<float>(_pooled, numbers.Dense.Output.Slice(l * shape.Filters, shape.Filters)) + numbers.Dense.OutputBias[l];
        TensorPrimitives.SoftMax<float>(_probabilities, _probabilities);
        Loss -= weight * Math.Log(Math.Max(1e-9, _probabilities[label]));
        float smooth = (float)options.LabelSmoothing / labels;
        for (int l = 0; l < labels; l++)
        {
            float error = weight * (_probabilities[l] - smooth - (l == label ? 1 - (float)options.LabelSmoothing : 0));
            Gradient.OutputBias[l] += error;
            Accumulate(_pooled, error, Gradient.Output.Slice(l * shape.Filters, shape.Filters));
            _probabilities[l] = error;
        }

        for (int f = 0; f < _pooled.Length; f++)
        {
            if (_kept[f] == 0)
                continue;
            float gradient = 0;
            for (int l = 0; l < labels; l++)
                gradient += _probabilities[l] * numbers.Dense.Output[(l * shape.Filters) + f];
            gradient *= _kept[f];
            Gradient.KernelBias[f] += gradient;
            int window = _winners[f] * shape.Dimensions;
            Accumulate(_vectors.AsSpan(window, _length), gradient, Gradient.Kernel.Slice(f * _length, _length));
            Accumulate(numbers.Dense.Kernel.Slice(f * _length, _length), gradient, _slopes.AsSpan(window, _length));
        }
    }

    /// <summary>Undoes the rectification and what was left out: where a word's vector is zero, nothing was learned.</summary>
    private void Rectify()
    {
        float scale = 1 / (1 - ((uint)(options.Dropout * 256) / 256f));
        for (int place = 0; place < Words.Count; place++)
        {
            if (Words[place] < 0)
                continue;
            Span<float> slope = GradientOf(place);
            ReadOnlySpan<float> vector = _vectors.AsSpan(place * shape.Dimensions, shape.Dimensions);
            for (int d = 0; d < slope.Length; d++)
                slope[d] = vector[d] > 0 ? slope[d] * scale : 0;
            TensorPrimitives.Add(Gradient.InputBias, slope, Gradient.InputBias);
        }
    }

    private static void Accumulate(ReadOnlySpan<float> values, float factor, Span<float> sum) =>
        TensorPrimitives.MultiplyAddEstimate(values, factor, sum, sum);
}
