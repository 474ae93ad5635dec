using System.Numerics;

namespace Classifier.Prediction.Model;

/// <summary>
/// The vocabulary: from a feature's 64-bit hash to its slot. Frequent features have low slots, so that what is read most lies
/// together in memory. Open addressing with linear probing, at most half full.
/// </summary>
internal sealed class SlotTable
{
    // The longest way from its home that a hash is put. In a table of a million random hashes it is below a hundred; only hashes
    // that were made to collide go further, and would make building the table a matter of hours.
    private const int LongestWay = 1_000;

    private readonly Entry[] _entries;
    private readonly int _shift;

    private readonly record struct Entry(ulong Hash, int Slot);

    /// <param name="hashes">Distinct hashes, none of them zero; the index is the slot.</param>
    /// <exception cref="ArgumentException">A hash stands there twice, or is zero, or too many collide.</exception>
    public SlotTable(ulong[] hashes)
    {
        Hashes = hashes;
        int bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, hashes.Length)) + 2);
        _shift = 64 - bits;
        _entries = new Entry[1 << bits];
        for (int slot = 0; slot < hashes.Length; slot++)
        {
            if (hashes[slot] == 0 || !Insert(hashes[slot], slot))
                throw new ArgumentException($"The vocabulary's hash number {slot} is zero, stands in it twice, or collides with too many others.");
        }
    }

    /// <summary>The hashes; index = slot.</summary>
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

    private bool Insert(ulong hash, int slot)
    {
        int mask = _entries.Length - 1;
        int i = (int)(hash >> _shift);
        for (int way = 0; _entries[i].Hash != 0; way++)
        {
            if (_entries[i].Hash == hash || way == LongestWay)
                return false;
            i = (i + 1) & mask;
        }

        _entries[i] = new Entry(hash, slot);
        return true;
    }
}
