namespace Classifier.Training.Fitting;

/// <summary>
/// Rows of ascending slots, packed: of a slot only its place within a block of 65,535 slots is stored, in 16 bits, behind a count for
/// each block. A million sentences take half of the memory of whole numbers so, and are read hardly slower.
/// </summary>
internal sealed class SlotRows
{
    /// <summary>Slots of a block: one fewer than 16 bits can number, so that the count of a full block is such a number, too.</summary>
    private const int BlockSlots = ushort.MaxValue;

    /// <summary>Numbers of a chunk, 8 MB: large, so that few are needed, yet no single array has to hold all rows.</summary>
    private const int ChunkLength = 1 << 22;

    private readonly List<ushort[]> _chunks = [];
    private readonly List<(int Chunk, int Start, int Count)> _rows = [];
    private readonly int _blocks;
    private int _used;

    /// <param name="columns">Number of slots there are.</param>
    public SlotRows(int columns) => _blocks = Math.Max(1, (columns + BlockSlots - 1) / BlockSlots);

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>Adds a row.</summary>
    /// <param name="slots">Distinct slots, ascending.</param>
    public void Add(ReadOnlySpan<int> slots)
    {
        int length = _blocks + slots.Length;
        if (_chunks.Count == 0 || _chunks[^1].Length - _used < length)
        {
            _chunks.Add(new ushort[Math.Max(ChunkLength, length)]);
            _used = 0;
        }

        Span<ushort> packed = _chunks[^1].AsSpan(_used, length);
        int taken = 0;
        for (int block = 0; block < _blocks; block++)
        {
            int first = block * BlockSlots, before = taken;
            for (; taken < slots.Length && slots[taken] - first < BlockSlots; taken++)
                packed[_blocks + taken] = (ushort)(slots[taken] - first);
            packed[block] = (ushort)(taken - before);
        }

        _rows.Add((_chunks.Count - 1, _used, slots.Length));
        _used += length;
    }

    /// <summary>Reads a row.</summary>
    /// <param name="row">Its number.</param>
    /// <param name="room">Where it is unpacked to; replaced where it is too small.</param>
    /// <returns>The row's slots; valid until the room is used again.</returns>
    public ReadOnlySpan<int> Read(int row, ref int[] room)
    {
        (int chunk, int start, int count) = _rows[row];
        if (room.Length < count)
            room = new int[count * 2];
        ReadOnlySpan<ushort> packed = _chunks[chunk].AsSpan(start, _blocks + count);
        int done = 0;
        for (int block = 0; block < _blocks; block++)
        {
            int first = block * BlockSlots, size = packed[block];
            ReadOnlySpan<ushort> places = packed.Slice(_blocks + done, size);
            Span<int> slots = room.AsSpan(done, size);
            for (int i = 0; i < slots.Length; i++)
                slots[i] = first + places[i];
            done += size;
        }

        return room.AsSpan(0, count);
    }
}
