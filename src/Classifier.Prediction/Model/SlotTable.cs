using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Classifier.Prediction.Model;

/// <summary>
/// The vocabulary: from a feature's 64-bit hash to its slot. Frequent features have low slots, so that what is read most lies
/// together in memory.
/// </summary>
/// <remarks>
/// <para>
/// A hash belongs to a group of fifteen places. Eight bits of it, its tag, lie with those of the others of its group, to be compared
/// with one all at once (after Kulukundis 2017, "Designing a Fast, Efficient, Cache-friendly Hash Table"). The tags, two bytes a
/// feature, stay near the processor and turn most unknown features away; only then the place's entry is read. A group that is full is
/// marked in its sixteenth byte, and what it has no place for goes into the next one.
/// </para>
/// <para>
/// Group and tag tell the upper bits of a hash, so its entry holds only the others, and the slot in the place of the upper ones: eight
/// bytes. In the group next to its own it would also stand for a hash with a nearby upper part and the very same lower one; that is as
/// improbable as two features with the same 64 bits, which nobody can tell apart either.
/// </para>
/// </remarks>
internal sealed class SlotTable
{
    private const int Lanes = 16, Places = Lanes - 1;
    private const int FeaturesPerGroup = 8;
    private const byte Overflow = 0x80;

    // How many groups behind its own a hash is put. In a table of a million random hashes it is below five; only hashes that were
    // made to collide go further, and would make building the table a matter of hours.
    private const int LongestWay = 64;

    private readonly Vector128<byte>[] _tags;
    private readonly ulong[] _entries;
    private readonly int _slotBits;

    /// <param name="hashes">Distinct hashes, none of them zero; the index is the slot.</param>
    /// <exception cref="ArgumentException">A hash stands there twice, or is zero, or too many collide.</exception>
    public SlotTable(ulong[] hashes)
    {
        Hashes = hashes;
        _slotBits = BitOperations.Log2((uint)Math.Max(1, hashes.Length)) + 1;
        _tags = new Vector128<byte>[(hashes.Length / FeaturesPerGroup) + 1];
        _entries = new ulong[_tags.Length * Lanes];
        for (int slot = 0; slot < hashes.Length; slot++)
        {
            if (hashes[slot] == 0 || Find(hashes[slot]) >= 0 || !Insert(hashes[slot], slot))
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
        ulong home = Home(hash, _tags.Length);
        int group = GroupOf(home);
        for (int way = 0; way <= LongestWay; way++, group = NextGroup(group))
        {
            uint lanes = LanesOf(_tags[group], TagOf(home));
            for (; lanes != 0; lanes &= lanes - 1)
            {
                ulong entry = _entries[PlaceOf(group, lanes)];
                if (lanes != 1 << Places && Matches(entry, hash, _slotBits))
                    return SlotOf(entry, _slotBits);
            }

            if (_tags[group][Places] != Overflow)
                break;
        }

        return -1;
    }

    /// <summary>
    /// Looks up many features: each step is done for all of them, so that one need not wait for another's memory, and without branches
    /// that nobody could foretell.
    /// </summary>
    /// <param name="hashes">The features; garbled afterwards.</param>
    /// <param name="slots">Room for as many slots; those that were found, in order.</param>
    /// <returns>Number of slots.</returns>
    public int FindAll(Span<ulong> hashes, Span<int> slots)
    {
        slots = slots[..hashes.Length];
        int likely = Likely(hashes, slots);
        hashes = hashes[..likely];
        slots = slots[..likely];
        ulong[] entries = _entries;
        int slotBits = _slotBits, found = 0;
        for (int i = 0; i < slots.Length; i++)
        {
            ulong entry = entries[slots[i]];
            int slot = Matches(entry, hashes[i], slotBits) ? SlotOf(entry, slotBits) : Find(hashes[i]);
            if (slot >= 0)
                slots[found++] = slot;
        }

        return found;
    }

    /// <summary>Moves the features that may be in the vocabulary to the front, and tells where each probably is.</summary>
    private int Likely(Span<ulong> hashes, Span<int> places)
    {
        Vector128<byte>[] tags = _tags;
        int likely = 0;
        foreach (ulong hash in hashes)
        {
            ulong home = Home(hash, tags.Length);
            uint lanes = LanesOf(tags[GroupOf(home)], TagOf(home));
            hashes[likely] = hash;
            places[likely] = PlaceOf(GroupOf(home), lanes);
            likely += lanes == 0 ? 0 : 1;
        }

        return likely;
    }

    /// <summary>Where a hash belongs: the group above the lowest 32 bits, and behind the point the tag.</summary>
    private static ulong Home(ulong hash, int groups) => (hash >> 32) * (uint)groups;

    private static int GroupOf(ulong home) => (int)(home >> 32);

    // None is zero, which stands for an empty place.
    private static byte TagOf(ulong home) => (byte)Math.Max(1u, (byte)(home >> 24));

    /// <summary>The lanes of a group that have a tag, and the last one if hashes of the group may be elsewhere, as bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint LanesOf(Vector128<byte> tags, byte tag)
    {
        Vector128<byte> last = Vector128.Create((byte)0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Overflow);
        return (Vector128.Equals(tags, Vector128.Create(tag)) | (tags & last)).ExtractMostSignificantBits();
    }

    private static int PlaceOf(int group, uint lanes) => (group * Lanes) + BitOperations.TrailingZeroCount(lanes);

    private static bool Matches(ulong entry, ulong hash, int slotBits) => ((entry ^ (hash << slotBits)) >> slotBits) == 0;

    private static int SlotOf(ulong entry, int slotBits) => (int)entry & ((1 << slotBits) - 1);

    private int NextGroup(int group) => group + 1 == _tags.Length ? 0 : group + 1;

    private bool Insert(ulong hash, int slot)
    {
        ulong home = Home(hash, _tags.Length);
        int group = GroupOf(home);
        for (int way = 0; way <= LongestWay; way++, group = NextGroup(group))
        {
            uint empty = Vector128.Equals(_tags[group], Vector128<byte>.Zero).ExtractMostSignificantBits() & ((1 << Places) - 1);
            if (empty != 0)
            {
                _tags[group] = _tags[group].WithElement(BitOperations.TrailingZeroCount(empty), TagOf(home));
                _entries[PlaceOf(group, empty)] = (hash << _slotBits) | (uint)slot;
                return true;
            }

            _tags[group] = _tags[group].WithElement(Places, Overflow);
        }

        return false;
    }
}
