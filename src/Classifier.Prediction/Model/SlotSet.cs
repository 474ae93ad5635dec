namespace Classifier.Prediction.Model;

/// <summary>The slots of one sentence, each once, in the order in which they were found. Reused; clearing costs what was put in.</summary>
/// <param name="slots">Number of slots that there are.</param>
internal sealed class SlotSet(int slots)
{
    private readonly ulong[] _present = new ulong[(slots + 63) / 64];
    private int[] _members = new int[1024];
    private int _count;

    /// <summary>The slots.</summary>
    public ReadOnlySpan<int> Members => _members.AsSpan(0, _count);

    /// <summary>Adds those of some slots that are not there yet. Whether one is, nobody could foretell: so it is no branch.</summary>
    public void AddAll(ReadOnlySpan<int> slots)
    {
        if (_members.Length < _count + slots.Length)
            Array.Resize(ref _members, Math.Max(2 * _count, _count + slots.Length));
        ulong[] present = _present;
        Span<int> free = _members.AsSpan(_count, slots.Length);
        int added = 0;
        foreach (int slot in slots)
        {
            ref ulong word = ref present[slot >> 6];
            free[added] = slot;
            added += 1 - ((int)(word >> slot) & 1);
            word |= 1UL << slot;
        }

        _count += added;
    }

    /// <summary>Empties the set.</summary>
    public void Clear()
    {
        foreach (int slot in Members)
            _present[slot >> 6] = 0;
        _count = 0;
    }
}
