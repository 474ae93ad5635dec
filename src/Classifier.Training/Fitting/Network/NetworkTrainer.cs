using System.Numerics.Tensors;
using Classifier.Prediction.Model.Network;

namespace Classifier.Training.Fitting.Network;

/// <summary>
/// Trains a network with Adam (Kingma and Ba 2015) on cross-entropy with label smoothing. The rows of a step are shared out in parts
/// of a fixed number whose gradients are added up in their order, so that the outcome does not depend on the number of cores.
/// </summary>
internal sealed class NetworkTrainer(NetworkOptions options, int seed)
{
    private const int Parts = 4;
    private const int WarmUp = 200;
    private const double GreatestNorm = 1;

    /// <summary>Trains.</summary>
    /// <param name="text">The words of all rows.</param>
    /// <param name="rows">The rows to train on.</param>
    /// <param name="truth">Each row's label.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="weights">Each row's weight, of mean one; null for ones.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>A network that the model file can hold.</returns>
    public SentenceNetwork Fit(NetworkText text, int[] rows, int[] truth, int labels, float[]? weights, CancellationToken cancellation)
    {
        var shape = new NetworkShape { Pieces = text.Slots.Length, Dimensions = options.Dimensions, Filters = options.Filters, Window = options.Window };
        NetworkParameters numbers = NetworkParameters.Start(shape, labels, Seen(text, rows), new Noise(seed, -1));
        NetworkShard[] shards = [.. Enumerable.Range(0, Parts).Select(_ => new NetworkShard(shape, labels, options))];
        var vectors = new VectorAdam(numbers.Embeddings, shape.Dimensions);
        var dense = new VectorAdam(numbers.Dense.All, numbers.Dense.All.Length);
        float[] packed = new float[numbers.Dense.Kernel.Length];
        int perPass = (rows.Length + options.Batch - 1) / options.Batch, passes = Math.Clamp(options.RowVisits / Math.Max(1, rows.Length), 1, options.Passes);
        int steps = perPass * passes, step = 0;
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        for (int pass = 0; pass < passes; pass++)
        {
            int[] order = Shuffled(rows, new Noise(seed, pass));
            for (int first = 0; first < order.Length; first += options.Batch, step++)
            {
                int count = Math.Min(options.Batch, order.Length - first);
                MatrixProduct.Pack(numbers.Dense.Kernel, shape.Window * shape.Dimensions, packed);
                int now = step, from = first;
                Parallel.For(0, Parts, parallel, part =>
                {
                    ReadOnlySpan<int> mine = order.AsSpan(from + (count * part / Parts), (count * (part + 1) / Parts) - (count * part / Parts));
                    shards[part].Run(text, mine, truth, weights, numbers, packed, 1f / count, new Noise(seed, ((now + 1L) * Parts) + part));
                });
                Add(text, shards, vectors, dense);
                double norm = Math.Sqrt(vectors.SquaredNorm + dense.SquaredNorm);
                float scale = (float)Math.Min(1, GreatestNorm / Math.Max(norm, 1e-12));
                double rate = options.LearningRate * Math.Min(1, (step + 1.0) / WarmUp) * Math.Max(0.02, 1 - ((double)step / steps));
                vectors.Step(scale, rate);
                dense.Step(scale, rate);
            }
        }

        return NetworkEncoding.Round(numbers.ToNetwork(text.Slots, UnitOf(numbers.ToNetwork(text.Slots, 1), text)));
    }

    /// <summary>Adds up what the parts say, in their order.</summary>
    private static void Add(NetworkText text, NetworkShard[] shards, VectorAdam vectors, VectorAdam dense)
    {
        foreach (NetworkShard shard in shards)
        {
            dense.Add(0, shard.Gradient.All);
            for (int place = 0; place < shard.Words.Count; place++)
            {
                if (shard.Words[place] < 0)
                    continue;
                ReadOnlySpan<float> gradient = shard.GradientOf(place);
                foreach (int piece in text.PiecesOf(shard.Words[place]))
                    vectors.Add(piece, gradient);
            }
        }
    }

    private static bool[] Seen(NetworkText text, int[] rows)
    {
        bool[] isSeen = new bool[text.Slots.Length];
        foreach (int row in rows)
        {
            foreach (int word in text.WordsOf(row))
            {
                foreach (int piece in text.PiecesOf(word))
                    isSeen[piece] = true;
            }
        }

        return isSeen;
    }

    /// <summary>The least power of two in which no sum of a window's entries, of all words of the rows, leaves 16 bits.</summary>
    private static float UnitOf(SentenceNetwork network, NetworkText text)
    {
        float greatest = Math.Abs(TensorPrimitives.MaxMagnitude<float>(network.KernelBias));
        float[] vector = new float[network.Shape.Dimensions], sums = new float[network.Shape.Window * network.Shape.Filters];
        for (int word = 0; word < text.WordCount; word++)
        {
            network.Embed(text.PiecesOf(word), vector);
            network.Project(vector, sums);
            greatest = Math.Max(greatest, Math.Abs(TensorPrimitives.MaxMagnitude<float>(sums)));
        }

        return MathF.ScaleB(1, (int)MathF.Ceiling(MathF.Log2(Math.Max(greatest, 1e-3f) * (network.Shape.Window + 1) / short.MaxValue)));
    }

    private static int[] Shuffled(int[] rows, Noise noise)
    {
        int[] order = [.. rows];
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = noise.Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
