using Classifier.Prediction.Model.Network;

namespace Classifier.Training.Fitting.Network;

/// <summary>
/// The numbers of a network while it is trained, or as many for something about each of them, such as their gradient. A filter's
/// weights lie together, place by place.
/// </summary>
/// <param name="shape">The sizes of the layers.</param>
/// <param name="labels">Number of labels.</param>
internal sealed class NetworkParameters(NetworkShape shape, int labels)
{
    /// <summary>A vector a piece.</summary>
    public float[] Embeddings { get; } = new float[shape.Pieces * shape.Dimensions];

    /// <summary>All but the vectors of pieces, one after the other.</summary>
    public DenseParameters Dense { get; } = new(shape, labels);

    /// <summary>Numbers to start from (Glorot and Bengio 2010), always the same for a seed; zero for pieces that stand in no row.</summary>
    public static NetworkParameters Start(NetworkShape shape, int labels, bool[] isSeen, Noise noise)
    {
        var start = new NetworkParameters(shape, labels);
        for (int i = 0; i < start.Embeddings.Length; i++)
        {
            float value = 0.1f * noise.Normal();
            start.Embeddings[i] = isSeen[i / shape.Dimensions] ? value : 0;
        }

        Fill(start.Dense.Kernel, 1 / MathF.Sqrt(shape.Window * shape.Dimensions), noise);
        Fill(start.Dense.Output, 1 / MathF.Sqrt(shape.Filters), noise);
        return start;
    }

    /// <summary>The network with these numbers.</summary>
    /// <param name="slots">For each piece its slot.</param>
    /// <param name="unit">See <see cref="SentenceNetwork"/>.</param>
    public SentenceNetwork ToNetwork(int[] slots, float unit)
    {
        float[] kernel = new float[Dense.Kernel.Length];
        int length = shape.Window * shape.Dimensions;
        for (int filter = 0; filter < shape.Filters; filter++)
        {
            for (int place = 0; place < shape.Window; place++)
            {
                for (int d = 0; d < shape.Dimensions; d++)
                    kernel[(((d * shape.Window) + place) * shape.Filters) + filter] = Dense.Kernel[(filter * length) + (place * shape.Dimensions) + d];
            }
        }

        return new SentenceNetwork(
            shape, slots, Embeddings, Dense.InputBias.ToArray(), kernel, Dense.KernelBias.ToArray(), Dense.Output.ToArray(), Dense.OutputBias.ToArray(), unit);
    }

    private static void Fill(Span<float> values, float range, Noise noise)
    {
        foreach (ref float value in values)
            value = range * ((2 * noise.Uniform()) - 1);
    }
}

/// <summary>The numbers of a network but the vectors of its pieces, in one array.</summary>
/// <param name="shape">The sizes of the layers.</param>
/// <param name="labels">Number of labels.</param>
internal sealed class DenseParameters(NetworkShape shape, int labels)
{
    private readonly int _kernel = shape.Window * shape.Dimensions * shape.Filters;

    /// <summary>All of them.</summary>
    public float[] All { get; } = new float[
        (shape.Window * shape.Dimensions * shape.Filters) + shape.Dimensions + shape.Filters + (labels * shape.Filters) + labels];

    /// <summary>Filter after filter.</summary>
    public Span<float> Kernel => All.AsSpan(0, _kernel);

    /// <summary>One a dimension.</summary>
    public Span<float> InputBias => All.AsSpan(_kernel, shape.Dimensions);

    /// <summary>One a filter.</summary>
    public Span<float> KernelBias => All.AsSpan(_kernel + shape.Dimensions, shape.Filters);

    /// <summary>Label after label.</summary>
    public Span<float> Output => All.AsSpan(_kernel + shape.Dimensions + shape.Filters, labels * shape.Filters);

    /// <summary>One a label.</summary>
    public Span<float> OutputBias => All.AsSpan(_kernel + shape.Dimensions + shape.Filters + (labels * shape.Filters), labels);
}
