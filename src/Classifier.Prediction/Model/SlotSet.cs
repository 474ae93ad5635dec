namespace Classifier.Prediction.Model;

/// <summary>Tells which of a sentence's slots are there for the first time. Reused.</summary>
/// <param name="slots">Number of slots that there are.</param>
internal sealed class SlotSet(int slots)
{
    private readonly ulong[] _present = new ulong[(slots + 63) / 64];

    /// <summary>Moves each slot's first occurrence to the front. Whether one is the first, nobody could foretell: so it is no branch.</summary>
    /// <param name="slots">The slots.</param>
    /// <returns>The different ones.</returns>
    public Span<int> Distinct(Span<int> slots)
    {
        ulong[] present = _present;
        int kept = 0;
        foreach (int slot in slots)
        {
            ref ulong word = ref present[slot >> 6];
            slots[kept] = slot;
            kept += 1 - ((int)(word >> slot) & 1);
            word |= 1UL << slot;
        }

        slots = slots[..kept];
        foreach (int slot in slots)
            present[slot >> 6] = 0;
        return slots;
    }
}
