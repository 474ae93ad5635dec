namespace Classifier.Prediction.Model;

/// <summary>The slots of one sentence, each once, in the order in which they were found. Reused; clearing costs what was put in.</summary>
internal sealed class SlotSet(SlotTable vocabulary)
{
    private readonly ulong[] _present = new ulong[(vocabulary.Count + 63) / 64];
    private int[] _members = new int[1024];
    private int _count;

    /// <summary>The slots.</summary>
    public ReadOnlySpan<int> Members => _members.AsSpan(0, _count);

    /// <summary>Adds the slot of a feature, if it has one and it is not there yet.</summary>
    /// <returns>The slot, or -1 where the vocabulary does not have the feature.</returns>
    public int Add(ulong hash)
    {
        int slot = vocabulary.Find(hash);
        if (slot >= 0)
            AddSlot(slot);
        return slot;
    }

    /// <summary>Adds a slot, if it is not there yet.</summary>
    public void AddSlot(int slot)
    {
        ref ulong word = ref _present[slot >> 6];
        ulong bit = 1UL << (slot & 63);
        if ((word & bit) != 0)
            return;
        word |= bit;
        if (_count == _members.Length)
            Array.Resize(ref _members, _count * 2);
        _members[_count++] = slot;
    }

    /// <summary>Empties the set.</summary>
    public void Clear()
    {
        foreach (int slot in Members)
            _present[slot >> 6] = 0;
        _count = 0;
    }
}
