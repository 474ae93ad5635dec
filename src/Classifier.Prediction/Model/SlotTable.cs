using System.Numerics;

namespace Classifier.Prediction.Model;

/// <summary>
/// The vocabulary: from a feature's 64-bit hash to its slot. Slots are numbered by ascending hash, so that the table is fully told
/// by the sorted hashes. Open addressing with linear probing, at most half full.
/// </summary>
internal sealed class SlotTable
{
    private readonly Entry[] _entries;
    private readonly int _shift;

    private readonly record struct Entry(ulong Hash, int Slot);

    /// <param name="hashes">Distinct hashes in ascending order, none of them zero; the index is the slot.</param>
    /// <exception cref="ArgumentException">The hashes are not strictly ascending, or one is zero.</exception>
    public SlotTable(ulong[] hashes)
    {
        Hashes = hashes;
        int bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, hashes.Length)) + 2);
        _shift = 64 - bits;
        _entries = new Entry[1 << bits];
        ulong previous = 0;
        for (int slot = 0; slot < hashes.Length; slot++)
        {
            if (hashes[slot] <= previous)
                throw new ArgumentException($"The vocabulary's hashes must ascend; number {slot} does not.");
            previous = hashes[slot];
            Insert(hashes[slot], slot);
        }
    }

    /// <summary>The hashes in ascending order; index = slot.</summary>
    public ulong[] Hashes { get; }

    /// <summary>Number of slots.</summary>
    public int Count => Hashes.Length;

    /// <summary>The slot of a feature, or -1 where the vocabulary does not have it.</summary>
    public int Find(ulong hash)
    {
        Entry[] entries = _entries;
        int mask = entries.Length - 1;
        for (int i = (int)(hash >> _shift); ; i = (i + 1) & mask)
        {
            ref readonly Entry entry = ref entries[i];
            if (entry.Hash == hash)
                return hash == 0 ? -1 : entry.Slot;
            if (entry.Hash == 0)
                return -1;
        }
    }

    private void Insert(ulong hash, int slot)
    {
        int mask = _entries.Length - 1;
        int i = (int)(hash >> _shift);
        while (_entries[i].Hash != 0)
            i = (i + 1) & mask;
        _entries[i] = new Entry(hash, slot);
    }
}
