using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>
/// Keeps, word by word, the slots of its character n-grams. Most of the work of scoring is in hashing them, and words repeat.
/// Bounded in memory and in the way to a word, whatever the words are: a newcomer that finds no room takes an old one's place, and
/// when the room for slots is used up all start anew. Not thread-safe: one a scorer.
/// </summary>
internal sealed class WordSlots(CharacterChannel channel, SlotTable vocabulary)
{
    private const int Capacity = 1 << 16;
    private const int MaximumSlots = 1 << 20;
    private const int LongestWay = 16;

    private readonly Entry[] _entries = new Entry[Capacity];
    private int[] _slots = new int[1 << 14];
    private int _used;

    private record struct Entry(ulong Hash, int Start, int Count);

    /// <summary>The slots of a word's character n-grams.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="hash">Hash of its normal form.</param>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> word, ulong hash)
    {
        int home = (int)(FeatureHash.Spread(hash) & (Capacity - 1));
        for (int way = 0; way < LongestWay; way++)
        {
            ref readonly Entry entry = ref _entries[(home + way) & (Capacity - 1)];
            if (entry.Hash == hash)
                return _slots.AsSpan(entry.Start, entry.Count);
            if (entry.Hash == 0)
                return Add(word, hash, (home + way) & (Capacity - 1));
        }

        return Add(word, hash, home);
    }

    private ReadOnlySpan<int> Add(ReadOnlySpan<char> word, ulong hash, int place)
    {
        if (_used >= MaximumSlots)
        {
            Array.Clear(_entries);
            _used = 0;
        }

        var sink = new Collector(this);
        int start = _used;
        channel.ExtractWord(word, 0, ref sink);
        _entries[place] = new Entry(hash, start, _used - start);
        return _slots.AsSpan(start, _used - start);
    }

    private void Collect(ulong feature)
    {
        int slot = vocabulary.Find(feature);
        if (slot < 0)
            return;
        if (_used == _slots.Length)
            Array.Resize(ref _slots, _used * 2);
        _slots[_used++] = slot;
    }

    private readonly struct Collector(WordSlots owner) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end) => owner.Collect(hash);
    }
}
