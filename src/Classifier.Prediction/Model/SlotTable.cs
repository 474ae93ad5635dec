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
    private readonly ulong[] _entries;
    private readonly int _bits;
    private readonly PresenceFilter _filter;

    /// <param name="hashes">Distinct hashes, none of them zero; the index is the slot.</param>
    /// <exception cref="ArgumentException">A hash stands there twice, or is zero.</exception>
    public SlotTable(ulong[] hashes)
    {
        Hashes = hashes;
        _bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, hashes.Length)) + 2);
        _entries = new ulong[1 << _bits];
        _filter = new PresenceFilter(hashes);
        for (int slot = 0; slot < hashes.Length; slot++)
        {
            if (hashes[slot] == 0 || Probe(hashes[slot]) >= 0)
                throw new ArgumentException($"The vocabulary's hash number {slot} is zero or stands in it twice.");
            Insert(hashes[slot], slot);
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
        slots = slots[..hashes.Length];
        int found = 0;
        foreach (ulong hash in hashes)
        {
            int slot = Probe(hash);
            if (slot >= 0)
                slots[found++] = slot;
        }

        return found;
    }

    private int Probe(ulong hash)
    {
        ulong[] entries = _entries;
        int mask = entries.Length - 1, home = (int)(hash >> (64 - _bits));
        for (int i = home; ; i = (i + 1) & mask)
        {
            ulong entry = entries[i];
            if (entry == 0)
                return -1;
            if (((entry ^ (hash << _bits)) >> _bits) != 0)
                continue;
            int slot = ((int)entry & mask) >> 1;
            if ((entry & 1) == 0 ? i == home : Hashes[slot - 1] == hash)
                return slot - 1;
        }
    }

    private void Insert(ulong hash, int slot)
    {
        int mask = _entries.Length - 1, home = (int)(hash >> (64 - _bits)), i = home;
        while (_entries[i] != 0)
            i = (i + 1) & mask;
        // Slots count from 1 here, so that no entry is zero.
        _entries[i] = (hash << _bits) | ((ulong)(slot + 1) << 1) | (i == home ? 0UL : 1);
    }
}
