using Classifier.Training.Fitting;

namespace Classifier.Training.Tests.Fitting;

public sealed class SlotRowsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void Rows_come_back_as_they_were(int columns)
    {
        var random = new Random(columns);
        int[][] rows = [.. Enumerable.Range(0, 200).Select(_ => Row(random, columns))];

        SlotRows packed = Pack(columns, rows);

        int[] room = [];
        Assert.Equal(rows.Length, packed.Count);
        Assert.All(rows.Index(), r => Assert.Equal(r.Item, packed.Read(r.Index, ref room).ToArray()));
    }

    [Fact]
    public void A_row_of_all_slots_comes_back_and_so_do_those_about_it()
    {
        int[] all = [.. Enumerable.Range(0, 140_000)];
        int[][] rows = [[], all, [65_534, 65_535, 139_999], all, []];
        SlotRows packed = Pack(all.Length, rows);

        int[] room = [];
        Assert.All(rows.Index(), r => Assert.Equal(r.Item, packed.Read(r.Index, ref room).ToArray()));
    }

    [Fact]
    public void Rows_fill_more_than_one_chunk()
    {
        int[] all = [.. Enumerable.Range(0, 65_536)];
        SlotRows packed = Pack(all.Length, Enumerable.Repeat(all, 130));

        int[] room = [];
        Assert.All(Enumerable.Range(0, packed.Count), row => Assert.True(packed.Read(row, ref room).SequenceEqual(all)));
    }

    private static int[] Row(Random random, int columns) =>
        [.. Enumerable.Range(0, random.Next(600)).Select(_ => random.Next(columns)).Distinct().Order()];

    private static SlotRows Pack(int columns, IEnumerable<int[]> rows)
    {
        var packed = new SlotRows(columns);
        foreach (int[] row in rows)
            packed.Add(row);
        return packed;
    }
}
