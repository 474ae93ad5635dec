using Microsoft.ML;
using Microsoft.ML.Data;

namespace Classifier.Training.Fitting;

/// <summary>What ML.NET sees of a row.</summary>
internal sealed class SparseRow
{
    /// <summary>The features: slots and values.</summary>
    public VBuffer<float> Features { get; set; }

    /// <summary>The label's number, from 0 (an object's key column counts from 0, though ML.NET's keys count from 1); binary trainers do not use it.</summary>
    public uint Label { get; set; }

    /// <summary>Whether the label is the one that a binary trainer learns.</summary>
    public bool IsPositive { get; set; }

    /// <summary>The row's weight.</summary>
    public float Weight { get; set; }
}

/// <summary>Shows a feature matrix to ML.NET as a data view, row by row, without a copy.</summary>
internal sealed class SparseRowSource(MLContext ml)
{
    /// <param name="matrix">The rows.</param>
    /// <param name="labels">Each row's label, from 0.</param>
    /// <param name="labelCount">Number of labels.</param>
    /// <param name="positive">The label that counts as positive for a binary trainer; -1 for multiclass trainers.</param>
    /// <param name="factors">A further factor for each slot; null for ones.</param>
    /// <param name="weights">Each row's weight; null for ones.</param>
    /// <param name="cancellation">Ends the reading: ML.NET takes no token itself.</param>
    public IDataView View(
        FeatureMatrix matrix, int[] labels, int labelCount, int positive, float[]? factors, float[]? weights, CancellationToken cancellation)
    {
        SchemaDefinition schema = SchemaDefinition.Create(typeof(SparseRow));
        schema[nameof(SparseRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, Math.Max(1, matrix.Columns));
        schema[nameof(SparseRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), labelCount);
        return ml.Data.LoadFromEnumerable(Rows(matrix, labels, positive, factors, weights, cancellation), schema);
    }

    private static IEnumerable<SparseRow> Rows(
        FeatureMatrix matrix, int[] labels, int positive, float[]? factors, float[]? weights, CancellationToken cancellation)
    {
        // ML.NET copies each row before it asks for the next, so one row object and one array of values serve for all.
        var row = new SparseRow();
        float[] values = [];
        int[] slots = [];
        for (int i = 0; i < matrix.Rows; i++)
        {
            if ((i & 1023) == 0)
                cancellation.ThrowIfCancellationRequested();
            int count = matrix.Read(i, ref slots).Length;
            if (values.Length < count)
                values = new float[count * 2];
            Fill(values, slots.AsSpan(0, count), matrix.Factors, factors);
            row.Features = new VBuffer<float>(Math.Max(1, matrix.Columns), count, values, slots);
            row.Label = (uint)labels[i];
            row.IsPositive = labels[i] == positive;
            row.Weight = weights is null ? 1f : weights[i];
            yield return row;
        }
    }

    private static void Fill(Span<float> values, ReadOnlySpan<int> slots, float[] own, float[]? further)
    {
        float squares = 0;
        foreach (int slot in slots)
            squares += own[slot] * own[slot];
        float norm = slots.IsEmpty ? 0f : 1f / MathF.Sqrt(squares);
        for (int i = 0; i < slots.Length; i++)
            values[i] = norm * own[slots[i]] * (further is null ? 1f : further[slots[i]]);
    }
}
