using System.Numerics;

namespace Classifier.Prediction.Model;

/// <summary>
/// The vocabulary: from a feature's 64-bit hash to its slot. Frequent features have low slots, so that what is read most lies
/// together in memory. Open addressing with linear probing, at most half full, behind a filter that turns most unknown features away.
/// </summary>
/// <remarks>
/// Where an entry lies tells the upper bits of its hash, so it holds only the others, and the slot in the place of the upper ones: eight
/// bytes. An entry that found its place taken lies a little further on, where it would also stand for a hash with a nearby upper part
/// and the very same lower one; that is as improbable as two features with the same 64 bits, which nobody can tell apart either.
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
            if (hashes[slot] == 0 || Probe(hashes[slot], Home(hashes[slot])) >= 0 || !Insert(hashes[slot], slot))
                throw new ArgumentException($"The vocabulary's hash number {slot} is zero, stands in it twice, or collides with too many others.");
        }
    }

    /// <summary>The hashes; index = slot.</summary>
    public ulong[] Hashes { get; }

    /// <summary>Number of slots.</summary>
    public int Count => Hashes.Length;

    /// <summary>The slot of a feature, or -1 where the vocabulary does not have it.</summary>
    public int Find(ulong hash) => _filter.MayHave(hash) ? Probe(hash, Home(hash)) : -1;

    /// <summary>Looks up many features: each step is done for all of them, so that one need not wait for another's memory.</summary>
    /// <param name="hashes">The features; garbled afterwards.</param>
    /// <param name="slots">Room for as many slots; those that were found, in order.</param>
    /// <returns>Number of slots.</returns>
    public int FindAll(Span<ulong> hashes, Span<int> slots)
    {
        hashes = hashes[.._filter.Keep(hashes)];
        Span<ulong> atHome = stackalloc ulong[BlockLength];
        int found = 0;
        while (!hashes.IsEmpty)
        {
            Span<ulong> block = hashes[..Math.Min(hashes.Length, BlockLength)];
            for (int i = 0; i < block.Length; i++)
                atHome[i] = _entries[Home(block[i])];
            for (int i = 0; i < block.Length; i++)
            {
                int slot = Matches(atHome[i], block[i]) ? SlotOf(atHome[i]) : Probe(block[i], Home(block[i]));
                if (slot >= 0)
                    slots[found++] = slot;
            }

            hashes = hashes[block.Length..];
        }

        return found;
    }

    private int Home(ulong hash) => (int)(hash >> (64 - _bits));

    // Slots count from 1 in entries, so that none is zero.
    private bool Matches(ulong entry, ulong hash) => ((entry ^ (hash << _bits)) >> _bits) == 0 && entry != 0;

    private int SlotOf(ulong entry) => ((int)entry & (_entries.Length - 1)) - 1;

    private int Probe(ulong hash, int place)
    {
        ulong[] entries = _entries;
        int mask = entries.Length - 1;
        for (int way = 0; entries[place] != 0 && way <= LongestWay; place = (place + 1) & mask, way++)
        {
            if (Matches(entries[place], hash))
                return SlotOf(entries[place]);
        }

        return -1;
    }

    private bool Insert(ulong hash, int slot)
    {
        int mask = _entries.Length - 1, place = Home(hash);
        for (int way = 0; _entries[place] != 0; way++)
        {
            if (way == LongestWay)
                return false;
            place = (place + 1) & mask;
        }

        _entries[place] = (hash << _bits) | (uint)(slot + 1);
        return true;
    }
}
