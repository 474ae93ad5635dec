using Classifier.Prediction.Model;

namespace Classifier.Training.Fitting;

/// <summary>Rows of slots: a row has <c>Factors[s]</c> in each of its slots s, divided by the row's L2 norm.</summary>
internal sealed class FeatureMatrix
{
    private readonly SlotRows _slots;
    private readonly IReadOnlyList<int>? _taken;

    private FeatureMatrix(SlotRows slots, float[] factors, IReadOnlyList<int>? taken = null)
    {
        _slots = slots;
        _taken = taken;
        Factors = factors;
    }

    /// <summary>The factor of each slot of the vocabulary.</summary>
    public float[] Factors { get; }

    /// <summary>Number of slots of the vocabulary.</summary>
    public int Columns => Factors.Length;

    /// <summary>Number of rows.</summary>
    public int Rows => _taken?.Count ?? _slots.Count;

    /// <summary>Extracts the rows' features and keeps those that have a slot.</summary>
    public static FeatureMatrix Of(FeatureRows rows, SlotTable vocabulary, float[] factors, CancellationToken cancellation)
    {
        var slots = new SlotRows(factors.Length);
        rows.ForEach(hashes => Find(vocabulary, hashes), row => slots.Add(row), cancellation);
        return new FeatureMatrix(slots, factors);
    }

    /// <summary>Reads a row's slots, ascending.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="room">Where they are put; replaced where it is too small.</param>
    public ReadOnlySpan<int> Read(int row, ref int[] room) => _slots.Read(_taken?[row] ?? row, ref room);

    /// <summary>The given rows only, without a copy.</summary>
    public FeatureMatrix Take(IReadOnlyList<int> rows) => new(_slots, Factors, _taken is null ? rows : [.. rows.Select(row => _taken[row])]);

    /// <summary>
    /// The same rows without the slots that stand in fewer than <paramref name="minimum"/> of the rows marked by
    /// <paramref name="counted"/>: what a vocabulary fitted on those rows alone would give.
    /// </summary>
    public FeatureMatrix WithMinimumDocumentFrequency(int minimum, IReadOnlyList<bool> counted)
    {
        int[] frequency = new int[Columns];
        int[] room = [];
        for (int row = 0; row < Rows; row++)
        {
            if (!counted[row])
                continue;
            foreach (int slot in Read(row, ref room))
                frequency[slot]++;
        }

        var kept = new SlotRows(Columns);
        for (int row = 0; row < Rows; row++)
        {
            int count = 0;
            // Slots are moved towards the front of the room, never past the one that is read.
            foreach (int slot in Read(row, ref room))
            {
                if (frequency[slot] >= minimum)
                    room[count++] = slot;
            }

            kept.Add(room.AsSpan(0, count));
        }

        return new FeatureMatrix(kept, Factors);
    }

    private static int[] Find(SlotTable vocabulary, ReadOnlySpan<ulong> hashes)
    {
        int[] slots = new int[hashes.Length];
        int count = 0;
        foreach (ulong hash in hashes)
        {
            int slot = vocabulary.Find(hash);
            if (slot >= 0)
                slots[count++] = slot;
        }

        Array.Resize(ref slots, count);
        slots.AsSpan().Sort();
        return slots;
    }
}
