using System.Numerics;

namespace Classifier.Prediction.Model;

/// <summary>
/// The vocabulary: from a feature's 64-bit hash to its slot. Frequent features have low slots, so that what is read most lies
/// together in memory. Open addressing with linear probing, at most half full, behind a filter that turns most unknown features away.
/// </summary>
/// <remarks>
/// Where an entry lies tells the upper bits of its hash, so it holds only the others, and the slot in the place of the upper ones:
/// eight bytes, and yet a match is exact. An entry that found its place taken says so in its lowest bit, and is compared with the
/// whole hash.
/// </remarks>
internal sealed class SlotTable
{
    private const int BlockLength = 64;

    // The longest way from its home that a hash is put. In a table of a million random hashes it is below a hundred; only hashes
    // that were made to collide go further, and would make building the table a matter of hours.
    private const int LongestWay = 1_000;

    private readonly ulong[] _entries;
    private readonly int _bits;
    private readonly PresenceFilter _filter;

    /// <param name="hashes">Distinct hashes, none of them zero; the index is the slot.</param>
    /// <exception cref="ArgumentException">A hash stands there twice, or is zero, or too many collide.</exception>
    public SlotTable(ulong[] hashes)
    {
        Hashes = hashes;
        _bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, hashes.Length)) + 2);
        _entries = new ulong[1 << _bits];
        _filter = new PresenceFilter(hashes);
        for (int slot = 0; slot < hashes.Length; slot++)
        {
            if (hashes[slot] == 0 || Probe(hashes[slot]) >= 0 || !Insert(hashes[slot], slot))
                throw new ArgumentException($"The vocabulary's hash number {slot} is zero, stands in it twice, or collides with too many others.");
        }
    }

    /// <summary>The hashes; index = slot.</summary>
    public ulong[] Hashes { get; }

    /// <summary>Number of slots.</summary>
    public int Count => Hashes.Length;

    /// <summary>The slot of a feature, or -1 where the vocabulary does not have it.</summary>
    public int Find(ulong hash) => _filter.MayHave(hash) ? Probe(hash) : -1;

    /// <summary>Looks up many features: each step is done for all of them, so that one need not wait for another's memory.</summary>
    /// <param name="hashes">The features; garbled afterwards.</param>
    /// <param name="slots">Room for as many slots; those that were found, in order.</param>
    /// <returns>Number of slots.</returns>
    public int FindAll(Span<ulong> hashes, Span<int> slots)
    {
        hashes = hashes[.._filter.Keep(hashes)];
        Span<ulong> entries = stackalloc ulong[BlockLength];
        int found = 0;
        while (!hashes.IsEmpty)
        {
            Span<ulong> block = hashes[..Math.Min(hashes.Length, BlockLength)];
            for (int i = 0; i < block.Length; i++)
                entries[i] = _entries[Home(block[i])];
            for (int i = 0; i < block.Length; i++)
            {
                int slot = Probe(block[i], entries[i]);
                if (slot >= 0)
                    slots[found++] = slot;
            }

            hashes = hashes[block.Length..];
        }

        return found;
    }

    private int Home(ulong hash) => (int)(hash >> (64 - _bits));

    private int Probe(ulong hash) => Probe(hash, _entries[Home(hash)]);

    /// <summary>Looks for a hash, given the entry at its home.</summary>
    private int Probe(ulong hash, ulong entry)
    {
        // All bits but the slot's and the lowest one agree: the entry is the hash's, unless it has been displaced from another home.
        if (((entry ^ (hash << _bits)) >> _bits) == 0 && entry != 0 && (entry & 1) == 0)
            return SlotOf(entry);
        return entry == 0 ? -1 : ProbeDisplaced(hash);
    }

    private int ProbeDisplaced(ulong hash)
    {
        ulong[] entries = _entries;
        for (int mask = entries.Length - 1, i = Home(hash), way = 0; entries[i] != 0 && way <= LongestWay; i = (i + 1) & mask, way++)
        {
            ulong entry = entries[i];
            if (((entry ^ (hash << _bits)) >> _bits) == 0 && Hashes[SlotOf(entry)] == hash)
                return SlotOf(entry);
        }

        return -1;
    }

    private int SlotOf(ulong entry) => (((int)entry & (_entries.Length - 1)) >> 1) - 1;

    private bool Insert(ulong hash, int slot)
    {
        int mask = _entries.Length - 1, home = Home(hash), i = home;
        for (int way = 0; _entries[i] != 0; way++)
        {
            if (way == LongestWay)
                return false;
            i = (i + 1) & mask;
        }

        // Slots count from 1 here, so that no entry is zero.
        _entries[i] = (hash << _bits) | ((ulong)(slot + 1) << 1) | (i == home ? 0UL : 1);
        return true;
    }
}
