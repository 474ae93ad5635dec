using System.Numerics;
using System.Runtime.InteropServices;

namespace Classifier.Prediction.Model.Network;

/// <summary>
/// A convolution over word vectors with max pooling (Kim 2014, "Convolutional Neural Networks for Sentence Classification"). A word's
/// vector is the rectified sum of the vectors of its pieces: the features that are drawn from it alone, such as its form, its
/// character n-grams and its cue classes. Each filter looks at every window of words; the strongest answer of each, or zero, makes up
/// the sentence's vector, and a linear layer turns that into logits. Immutable.
/// </summary>
/// <param name="Shape">The sizes of its layers.</param>
/// <param name="Slots">For each piece its slot in the model's vocabulary; ascending.</param>
/// <param name="Embeddings">Vector of piece p: <c>Dimensions</c> floats from <c>p * Dimensions</c> on.</param>
/// <param name="InputBias">Added to a word's vector before it is rectified; <c>Dimensions</c> floats.</param>
/// <param name="Kernel">Weight of filter f for dimension d of the word at place j of the window: at <c>((d * Window) + j) * Filters + f</c>.</param>
/// <param name="KernelBias">One a filter.</param>
/// <param name="Output">Weight of filter f for label l: at <c>l * Filters + f</c>.</param>
/// <param name="OutputBias">One a label.</param>
/// <param name="Unit">What one means where answers of filters are whole numbers; a power of two.</param>
internal sealed record SentenceNetwork(
    NetworkShape Shape,
    int[] Slots,
    float[] Embeddings,
    float[] InputBias,
    float[] Kernel,
    float[] KernelBias,
    float[] Output,
    float[] OutputBias,
    float Unit)
{
    /// <summary>Tokens of a sentence that the network looks at; those behind them it does not see.</summary>
    public const int MaximumTokens = 512;

    /// <summary>Number of labels.</summary>
    public int Labels => OutputBias.Length;

    /// <summary>Computes a word's vector.</summary>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="vector">Room for <c>Dimensions</c> floats.</param>
    public void Embed(ReadOnlySpan<int> pieces, Span<float> vector)
    {
        InputBias.CopyTo(vector);
        foreach (int piece in pieces)
            Add(Embeddings.AsSpan(piece * Shape.Dimensions, Shape.Dimensions), 1, vector);
        for (int d = 0; d < vector.Length; d++)
            vector[d] = Math.Max(0, vector[d]);
    }

    /// <summary>Computes what a word adds to each filter at each place of the window.</summary>
    /// <param name="vector">The word's vector.</param>
    /// <param name="sums">Room for a float for each place and filter, place by place.</param>
    public void Project(ReadOnlySpan<float> vector, Span<float> sums)
    {
        sums.Clear();
        for (int d = 0; d < vector.Length; d++)
        {
            if (vector[d] != 0)
                Add(Kernel.AsSpan(d * sums.Length, sums.Length), vector[d], sums);
        }
    }

    /// <summary>Computes the logits.</summary>
    /// <param name="pooled">The greatest answer of each filter.</param>
    /// <param name="logits">Room for one a label.</param>
    public void Answer(ReadOnlySpan<float> pooled, Span<float> logits)
    {
        ReadOnlySpan<Vector<float>> answers = MemoryMarshal.Cast<float, Vector<float>>(pooled);
        for (int label = 0; label < OutputBias.Length; label++)
        {
            ReadOnlySpan<Vector<float>> weights = MemoryMarshal.Cast<float, Vector<float>>(Output.AsSpan(label * pooled.Length, pooled.Length));
            Vector<float> sum = Vector<float>.Zero;
            for (int i = 0; i < answers.Length; i++)
                sum += answers[i] * weights[i];
            logits[label] = Vector.Sum(sum) + OutputBias[label];
        }
    }

    /// <summary>Adds a multiple of some floats to others; both are whole vectors long.</summary>
    private static void Add(ReadOnlySpan<float> floats, float factor, Span<float> to)
    {
        ReadOnlySpan<Vector<float>> from = MemoryMarshal.Cast<float, Vector<float>>(floats);
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(to);
        for (int i = 0; i < sums.Length; i++)
            sums[i] += from[i] * factor;
    }
}
