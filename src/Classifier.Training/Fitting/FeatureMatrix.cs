using Classifier.Prediction.Model;

namespace Classifier.Training.Fitting;

/// <summary>Rows of slots: row r has <c>Factors[s]</c> in each slot s of <c>Slots[r]</c>, divided by the row's L2 norm.</summary>
internal sealed class FeatureMatrix
{
    private FeatureMatrix(int[][] slots, float[] factors)
    {
        Slots = slots;
        Factors = factors;
    }

    /// <summary>For each row its slots, ascending.</summary>
    public int[][] Slots { get; }

    /// <summary>The factor of each slot of the vocabulary.</summary>
    public float[] Factors { get; }

    /// <summary>Number of slots of the vocabulary.</summary>
    public int Columns => Factors.Length;

    /// <summary>Number of rows.</summary>
    public int Rows => Slots.Length;

    /// <summary>Extracts the rows' features and keeps those that have a slot.</summary>
    public static FeatureMatrix Of(FeatureRows rows, SlotTable vocabulary, float[] factors, CancellationToken cancellation)
    {
        var slots = new int[rows.Count][];
        var room = new List<int>();
        rows.ForEach(
            (row, hashes) =>
            {
                room.Clear();
                foreach (ulong hash in hashes.Span)
                {
                    int slot = vocabulary.Find(hash);
                    if (slot >= 0)
                        room.Add(slot);
                }

                slots[row] = [.. room];
            },
            cancellation);
        return new FeatureMatrix(slots, factors);
    }

    /// <summary>The given rows only.</summary>
    public FeatureMatrix Take(IReadOnlyList<int> rows) => new([.. rows.Select(r => Slots[r])], Factors);

    /// <summary>
    /// The same rows without the slots that stand in fewer than <paramref name="minimum"/> of the rows marked by
    /// <paramref name="counted"/>: what a vocabulary fitted on those rows alone would give.
    /// </summary>
    public FeatureMatrix WithMinimumDocumentFrequency(int minimum, IReadOnlyList<bool> counted)
    {
        int[] frequency = new int[Columns];
        for (int row = 0; row < Rows; row++)
        {
            if (!counted[row])
                continue;
            foreach (int slot in Slots[row])
                frequency[slot]++;
        }

        return new FeatureMatrix([.. Slots.Select(row => Array.FindAll(row, slot => frequency[slot] >= minimum))], Factors);
    }
}
