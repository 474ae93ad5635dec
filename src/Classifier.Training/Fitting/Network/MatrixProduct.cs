using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Classifier.Training.Fitting.Network;

/// <summary>
/// Products of matrices of floats whose second factor is packed in panels of <see cref="PanelWidth"/> columns, so that a block of the
/// product stays in registers. The rows of the first factor may overlap: a window that moves over a text is such a matrix.
/// </summary>
internal static class MatrixProduct
{
    /// <summary>Columns of a panel.</summary>
    public const int PanelWidth = 16;

    private const int BlockHeight = 4;

    /// <summary>Packs a matrix whose columns lie one after the other.</summary>
    /// <param name="columns">Column c from <c>c * inner</c> on; a multiple of <see cref="PanelWidth"/> of them.</param>
    /// <param name="inner">Length of a column.</param>
    /// <param name="packed">Takes as many floats.</param>
    public static void Pack(ReadOnlySpan<float> columns, int inner, Span<float> packed)
    {
        for (int column = 0; column < columns.Length / inner; column++)
        {
            ReadOnlySpan<float> from = columns.Slice(column * inner, inner);
            int at = (column / PanelWidth * PanelWidth * inner) + (column % PanelWidth);
            for (int i = 0; i < inner; i++, at += PanelWidth)
                packed[at] = from[i];
        }
    }

    /// <summary>Multiplies.</summary>
    /// <param name="left">Row r from <c>r * step</c> on.</param>
    /// <param name="step">From one row to the next.</param>
    /// <param name="rows">Number of rows, a multiple of four.</param>
    /// <param name="packed">The packed second factor.</param>
    /// <param name="inner">Length of a row.</param>
    /// <param name="columns">Columns of the second factor.</param>
    /// <param name="product">Takes row after row.</param>
    public static void Multiply(ReadOnlySpan<float> left, int step, int rows, ReadOnlySpan<float> packed, int inner, int columns, Span<float> product)
    {
        if (left.Length < ((rows - 1) * step) + inner || packed.Length < inner * columns || product.Length < rows * columns)
            throw new ArgumentException("A factor or the product is shorter than its rows.");
        for (int column = 0; column < columns; column += PanelWidth)
        {
            ReadOnlySpan<float> panel = packed.Slice(column * inner, inner * PanelWidth);
            for (int row = 0; row < rows; row += BlockHeight)
                Block(left[(row * step)..], step, panel, inner, product[((row * columns) + column)..], columns);
        }
    }

    private static void Block(ReadOnlySpan<float> left, int step, ReadOnlySpan<float> panel, int inner, Span<float> product, int columns)
    {
        ref float b = ref MemoryMarshal.GetReference(panel);
        Vector256<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        for (nuint i = 0; i < (nuint)inner; i++)
        {
            Vector256<float> b0 = Vector256.LoadUnsafe(ref b, i * PanelWidth), b1 = Vector256.LoadUnsafe(ref b, (i * PanelWidth) + 8);
            Vector256<float> a0 = Vector256.Create(left[(int)i]);
            c00 = Vector256.MultiplyAddEstimate(a0, b0, c00);
            c01 = Vector256.MultiplyAddEstimate(a0, b1, c01);
            Vector256<float> a1 = Vector256.Create(left[step + (int)i]);
            c10 = Vector256.MultiplyAddEstimate(a1, b0, c10);
            c11 = Vector256.MultiplyAddEstimate(a1, b1, c11);
            Vector256<float> a2 = Vector256.Create(left[(2 * step) + (int)i]);
            c20 = Vector256.MultiplyAddEstimate(a2, b0, c20);
            c21 = Vector256.MultiplyAddEstimate(a2, b1, c21);
            Vector256<float> a3 = Vector256.Create(left[(3 * step) + (int)i]);
            c30 = Vector256.MultiplyAddEstimate(a3, b0, c30);
            c31 = Vector256.MultiplyAddEstimate(a3, b1, c31);
        }

        Store(c00, c01, product);
        Store(c10, c11, product[columns..]);
        Store(c20, c21, product[(2 * columns)..]);
        Store(c30, c31, product[(3 * columns)..]);
    }

    private static void Store(Vector256<float> first, Vector256<float> second, Span<float> to)
    {
        first.CopyTo(to);
        second.CopyTo(to[8..]);
    }
}
