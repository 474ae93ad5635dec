using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>
/// Keeps, word by word, the slots of its character n-grams. Most of the work of scoring is in hashing them, and words repeat.
/// Bounded: when it is full it starts anew. Not thread-safe: one a scorer.
/// </summary>
internal sealed class WordSlots(CharacterChannel channel, SlotTable vocabulary)
{
    private const int Capacity = 1 << 16;
    private const int MaximumWords = Capacity / 2;

    private readonly Entry[] _entries = new Entry[Capacity];
    private int[] _slots = new int[1 << 14];
    private int _words;
    private int _used;

    private record struct Entry(ulong Hash, int Start, int Count);

    /// <summary>The slots of a word's character n-grams.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="hash">Hash of its normal form.</param>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> word, ulong hash)
    {
        int at = (int)(FeatureHash.Spread(hash) & (Capacity - 1));
        while (_entries[at].Hash != hash)
        {
            if (_entries[at].Hash == 0)
                return Add(word, hash);
            at = (at + 1) & (Capacity - 1);
        }

        return _slots.AsSpan(_entries[at].Start, _entries[at].Count);
    }

    private ReadOnlySpan<int> Add(ReadOnlySpan<char> word, ulong hash)
    {
        if (_words >= MaximumWords)
        {
            Array.Clear(_entries);
            (_words, _used) = (0, 0);
        }

        var sink = new Collector(this);
        int start = _used;
        channel.ExtractWord(word, 0, ref sink);
        int at = (int)(FeatureHash.Spread(hash) & (Capacity - 1));
        while (_entries[at].Hash != 0)
            at = (at + 1) & (Capacity - 1);
        _entries[at] = new Entry(hash, start, _used - start);
        _words++;
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
