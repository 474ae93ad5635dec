using System.Numerics;
using System.Runtime.InteropServices;

namespace Classifier.Prediction.Model;

/// <summary>
/// The weights of each slot and its squared factor, in one row, padded to whole vectors, so that a slot costs one or two additions.
/// Rows begin at multiples of the vector's size, so that none lies across two cache lines.
/// </summary>
internal sealed class WeightRows
{
    private const int CacheLine = 64;

    private readonly float[] _floats;
    private readonly int _start;

    /// <param name="labels">Number of labels.</param>
    /// <param name="weights">Slot-major.</param>
    /// <param name="factors">One a slot.</param>
    public WeightRows(int labels, ReadOnlySpan<float> weights, ReadOnlySpan<float> factors)
    {
        int width = Vector<float>.Count;
        Count = weights.Length / labels;
        Stride = (labels + 1 + width - 1) / width * width;
        // Pinned, since the beginning is aligned for as long as the array stays where it is.
        _floats = GC.AllocateArray<float>((Count * Stride) + (CacheLine / sizeof(float)), pinned: true);
        nint address = Marshal.UnsafeAddrOfPinnedArrayElement(_floats, 0);
        _start = (int)((CacheLine - (address % CacheLine)) % CacheLine) / sizeof(float);
        for (int slot = 0; slot < Count; slot++)
        {
            Span<float> row = this[slot];
            weights.Slice(slot * labels, labels).CopyTo(row);
            row[labels] = factors[slot] * factors[slot];
        }
    }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>The row of a slot: its weights, then its squared factor.</summary>
    public Span<float> this[int slot] => _floats.AsSpan(_start + (slot * Stride), Stride);

    /// <summary>Length of a row.</summary>
    public int Stride { get; }

    /// <summary>Sums the rows of some slots.</summary>
    /// <param name="slots">The slots.</param>
    /// <param name="sum">Room for <see cref="Stride"/> floats.</param>
    public void Sum(ReadOnlySpan<int> slots, Span<float> sum)
    {
        ReadOnlySpan<Vector<float>> rows = MemoryMarshal.Cast<float, Vector<float>>(_floats.AsSpan(_start));
        if (Stride == Vector<float>.Count)
        {
            SumVectors(rows, slots).CopyTo(sum);
            return;
        }

        sum[..Stride].Clear();
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(sum[..Stride]);
        foreach (int slot in slots)
        {
            ReadOnlySpan<Vector<float>> row = rows.Slice(slot * sums.Length, sums.Length);
            for (int i = 0; i < row.Length; i++)
                sums[i] += row[i];
        }
    }

    /// <summary>Four sums, so that an addition need not wait for the one before it.</summary>
    private static Vector<float> SumVectors(ReadOnlySpan<Vector<float>> rows, ReadOnlySpan<int> slots)
    {
        Vector<float> a = Vector<float>.Zero, b = a, c = a, d = a;
        int i = 0;
        for (; i <= slots.Length - 4; i += 4)
        {
            a += rows[slots[i]];
            b += rows[slots[i + 1]];
            c += rows[slots[i + 2]];
            d += rows[slots[i + 3]];
        }

        for (; i < slots.Length; i++)
            a += rows[slots[i]];
        return a + b + (c + d);
    }
}
