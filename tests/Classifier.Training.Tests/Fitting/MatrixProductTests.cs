using Classifier.Training.Fitting.Network;

namespace Classifier.Training.Tests.Fitting;

public sealed class MatrixProductTests
{
    [Theory]
    [InlineData(4, 1, 16, 1)]
    [InlineData(8, 24, 16, 24)]
    [InlineData(12, 40, 64, 8)]
    [InlineData(64, 96, 128, 32)]
    public void A_product_is_the_sum_of_products_also_where_rows_overlap(int rows, int inner, int columns, int step)
    {
        var random = new Random(rows + inner);
        float[] left = [.. Enumerable.Range(0, (rows * step) + inner).Select(_ => random.NextSingle() - 0.5f)];
        float[] right = [.. Enumerable.Range(0, inner * columns).Select(_ => random.NextSingle() - 0.5f)];
        float[] packed = new float[right.Length], product = new float[rows * columns];
        MatrixProduct.Pack(right, inner, packed);
        MatrixProduct.Multiply(left, step, rows, packed, inner, columns, product);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                double expected = Enumerable.Range(0, inner).Sum(i => (double)left[(row * step) + i] * right[(column * inner) + i]);
                Assert.Equal(expected, product[(row * columns) + column], 1e-4);
            }
        }
    }

    [Fact]
    public void A_product_that_has_no_room_is_refused() =>
        Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(new float[16], 4, 4, new float[64], 4, 16, new float[63]));
}
