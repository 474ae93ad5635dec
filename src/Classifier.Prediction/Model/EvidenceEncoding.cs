using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Classifier.Prediction.Model;

/// <summary>
/// How evidence tables lie in the model file: for each label, in ascending order, its number (32 bits, little-endian) and its
/// weights as bytes, column by column, which compresses better than row by row.
/// </summary>
internal static class EvidenceEncoding
{
    /// <summary>The most tables that a model may have.</summary>
    public const int MaximumTables = ModelLimits.EvidenceBytes / LabelLength;

    private const int LabelLength = sizeof(int) + EvidenceTable.Length;
    private const int Rows = EvidenceTable.Length / EvidenceTable.Columns;

    public static byte[] Encode(EvidenceTables tables)
    {
        byte[] bytes = new byte[tables.ByLabel.Count(table => table is not null) * LabelLength];
        Span<byte> left = bytes;
        foreach ((int label, EvidenceTable? table) in tables.ByLabel.Index())
        {
            if (table is null)
                continue;
            BinaryPrimitives.WriteInt32LittleEndian(left, label);
            Transpose(MemoryMarshal.AsBytes(table.Weights.AsSpan()), left[sizeof(int)..LabelLength], EvidenceTable.Columns, Rows);
            left = left[LabelLength..];
        }

        return bytes;
    }

    /// <exception cref="ModelFileException">The length is wrong, or a label is unknown or out of order.</exception>
    public static EvidenceTables Decode(ReadOnlySpan<byte> bytes, int labels)
    {
        if (bytes.Length % LabelLength != 0 || bytes.Length / LabelLength > labels)
            throw new ModelFileException($"the evidence has {bytes.Length} bytes; each of at most {labels} labels needs {LabelLength}.");
        var tables = new EvidenceTable?[labels];
        int previous = -1;
        for (ReadOnlySpan<byte> left = bytes; !left.IsEmpty; left = left[LabelLength..])
        {
            int label = BinaryPrimitives.ReadInt32LittleEndian(left);
            if (label <= previous || label >= labels)
                throw new ModelFileException($"the evidence has the label number {label} after {previous}; they must ascend and be below {labels}.");
            var weights = new sbyte[EvidenceTable.Length];
            Transpose(left[sizeof(int)..LabelLength], MemoryMarshal.AsBytes(weights.AsSpan()), Rows, EvidenceTable.Columns);
            tables[label] = new EvidenceTable(weights);
            previous = label;
        }

        return new EvidenceTables(tables);
    }

    /// <summary>Turns rows of <paramref name="width"/> into rows of <paramref name="height"/>.</summary>
    private static void Transpose(ReadOnlySpan<byte> from, Span<byte> to, int width, int height)
    {
        for (int i = 0; i < from.Length; i++)
            to[((i % width) * height) + (i / width)] = from[i];
    }
}
