using Classifier.Prediction.Model.Network;

namespace Classifier.Training.Fitting.Network;

/// <summary>Scores rows with a network in plain floats: for cross-validation, and to hold the scorer of whole numbers against.</summary>
internal sealed class NetworkReference
{
    private readonly SentenceNetwork _network;
    private readonly NetworkText _text;
    private readonly float[] _packed;
    private readonly int _length;
    private float[] _vectors = [];
    private float[] _answers = [];

    public NetworkReference(SentenceNetwork network, NetworkText text)
    {
        (_network, _text) = (network, text);
        NetworkShape shape = network.Shape;
        _length = shape.Window * shape.Dimensions;
        float[] columns = new float[network.Kernel.Length];
        for (int i = 0; i < columns.Length; i++)
        {
            (int place, int filter) = (i / shape.Filters % shape.Window, i % shape.Filters);
            int dimension = i / shape.Filters / shape.Window;
            columns[(filter * _length) + (place * shape.Dimensions) + dimension] = network.Kernel[i];
        }

        _packed = new float[columns.Length];
        MatrixProduct.Pack(columns, _length, _packed);
    }

    /// <summary>The logits of a row.</summary>
    public float[] Logits(int row)
    {
        NetworkShape shape = _network.Shape;
        ReadOnlySpan<int> words = _text.WordsOf(row);
        int height = (words.Length + 3) / 4 * 4;
        int room = (height + shape.Window) * shape.Dimensions;
        if (_vectors.Length < room)
        {
            _vectors = new float[2 * room];
            _answers = new float[2 * room / shape.Dimensions * shape.Filters];
        }

        Array.Clear(_vectors, 0, room);
        for (int i = 0; i < words.Length; i++)
            _network.Embed(_text.PiecesOf(words[i]), _vectors.AsSpan((i + (shape.Window / 2)) * shape.Dimensions, shape.Dimensions));
        MatrixProduct.Multiply(_vectors, shape.Dimensions, height, _packed, _length, shape.Filters, _answers);
        float[] pooled = new float[shape.Filters];
        for (int t = 0; t < words.Length; t++)
        {
            for (int filter = 0; filter < pooled.Length; filter++)
                pooled[filter] = Math.Max(pooled[filter], _answers[(t * shape.Filters) + filter] + _network.KernelBias[filter]);
        }

        float[] logits = new float[_network.Labels];
        _network.Answer(pooled, logits);
        return logits;
    }
}
