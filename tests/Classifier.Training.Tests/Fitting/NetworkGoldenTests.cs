using Classifier.Prediction.Model.Network;
using Classifier.Training.Fitting.Network;

namespace Classifier.Training.Tests.Fitting;

/// <summary>
/// A tiny network against values that PyTorch 1.13 computed in double precision: embedding sums, ReLU, a convolution as a product of
/// unfolded windows, ReLU of the maximum, a linear layer, cross-entropy with label smoothing 0.1 and row weights, autograd, Adam.
/// </summary>
public sealed class NetworkGoldenTests
{
    private const int Labels = 3;

    private static readonly NetworkShape Shape = new() { Pieces = 7, Dimensions = 8, Filters = 64, Window = 3 };

    private static readonly NetworkOptions Options = new() { Pieces = 7, Dimensions = 8, Filters = 64, Window = 3, WordDropout = 0, Dropout = 0, LabelSmoothing = 0.1 };

    private static readonly NetworkText Text = new(
        [0, 1, 2, 3, 4, 5, 6], [0, 4, 7, 8], [0, 1, 2, 4, 5, 3, 1, 4], [[0], [1, 2], [3], [], [4, 5, 6], [2, 6]]);

    [Fact]
    public void Logits_are_those_of_PyTorch()
    {
        var reference = new NetworkReference(Numbers().ToNetwork(Text.Slots, 1 / 4096f), Text);
        AssertClose([0.5024863, 0.8202297, 0.2048572], reference.Logits(0));
        AssertClose([0.385479, 1.0234632, 0.416456], reference.Logits(1));
        AssertClose([0.0585326, 0.724898, 0.6044404], reference.Logits(2));
    }

    [Fact]
    public void Gradients_are_those_of_PyTorch()
    {
        var shard = new NetworkShard(Shape, Labels, Options);
        NetworkParameters numbers = Numbers();
        float[] packed = new float[numbers.Dense.Kernel.Length];
        MatrixProduct.Pack(numbers.Dense.Kernel, Shape.Window * Shape.Dimensions, packed);
        shard.Run(Text, [0, 1, 2], [0, 2, 1], [1, 2, 0.5f], numbers, packed, 1 / 3f, new Noise(1, 1));

        float[] embeddings = new float[Shape.Pieces * Shape.Dimensions];
        for (int place = 0; place < shard.Words.Count; place++)
        {
            foreach (int piece in shard.Words[place] < 0 ? [] : Text.PiecesOf(shard.Words[place]))
            {
                for (int d = 0; d < Shape.Dimensions; d++)
                    embeddings[(piece * Shape.Dimensions) + d] += shard.GradientOf(place)[d];
            }
        }

        AssertClose([-0.00639629, 0.20275257, 0.14509865, -0.1272494, 0.0, 0.04884829, -0.09882122], At(embeddings, 0, 9, 18, 27, 36, 45, 54));
        AssertClose([0.0, -0.01171111, 0.0, -0.02735713, 0.05995925, 0.0, 0.0], At(shard.Gradient.Kernel, 0, 100, 200, 300, 777, 1000, 1500));
        AssertClose([-0.22712396, 0.02839146, 0.16700975, -0.02004967, -0.14056874, -0.10559283, 0.02420935, 0.05214343], shard.Gradient.InputBias);
        AssertClose([-0.1255439, -0.02050439, -0.07482708, -0.01837072, -0.18908748], At(shard.Gradient.KernelBias, 0, 7, 21, 40, 63));
        AssertClose([-0.36843841, -0.39039811, 0.42355874, 0.26339373, -0.09026123], At(shard.Gradient.Output, 0, 33, 70, 101, 190));
        AssertClose([-0.026382, 0.34905361, -0.32267161], shard.Gradient.OutputBias);
    }

    [Fact]
    public void Steps_of_Adam_are_those_of_PyTorch()
    {
        float[] numbers = [1, -2, 0.5f];
        var adam = new VectorAdam(numbers, 3);
        foreach (float[] gradient in (float[][])[[0.3f, -1, 2], [-0.2f, 0.4f, 0.1f], [0.05f, 0, -3]])
        {
            adam.Add(0, gradient);
            adam.Step(1, 0.1);
        }

        AssertClose([0.86570047, -1.83872398, 0.35221379], numbers);
    }

    [Fact]
    public void A_network_in_the_model_file_is_the_network_rounded()
    {
        SentenceNetwork network = Numbers().ToNetwork(Text.Slots, 1 / 4096f), rounded = NetworkEncoding.Round(network);
        Assert.Equal(NetworkEncoding.Encode(rounded), NetworkEncoding.Encode(NetworkEncoding.Round(rounded)));
        AssertClose([.. network.Embeddings.Select(e => (double)e)], rounded.Embeddings, 0.003);
        AssertClose([.. network.Kernel.Select(e => (double)e)], rounded.Kernel, 0.0001);
        AssertClose([.. network.Output.Select(e => (double)e)], rounded.Output, 0);
        Assert.Equal(network.Slots, rounded.Slots);
        Assert.InRange(NetworkEncoding.Encode(network).Length, 1, NetworkEncoding.MaximumLength(Shape, Labels));
    }

    private static NetworkParameters Numbers()
    {
        var numbers = new NetworkParameters(Shape, Labels);
        Wave(numbers.Embeddings, 0.6, 0.7);
        Wave(numbers.Dense.Kernel, 0.4, 0.31);
        Wave(numbers.Dense.InputBias, 0.2, 1.1);
        Wave(numbers.Dense.KernelBias, 0.1, 0.9);
        Wave(numbers.Dense.Output, 0.5, 0.47);
        Wave(numbers.Dense.OutputBias, 0.3, 0.5);
        return numbers;
    }

    private static void Wave(Span<float> values, double height, double length)
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)(height * Math.Sin(length * (i + 1)));
    }

    private static float[] At(ReadOnlySpan<float> values, params ReadOnlySpan<int> places)
    {
        float[] picked = new float[places.Length];
        for (int i = 0; i < places.Length; i++)
            picked[i] = values[places[i]];
        return picked;
    }

    private static void AssertClose(double[] expected, ReadOnlySpan<float> actual, double tolerance = 2e-6)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.InRange(actual[i], expected[i] - tolerance, expected[i] + tolerance);
    }
}
