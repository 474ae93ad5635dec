using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>
/// Keeps, word by word, the slots of its character n-grams. Most of the work of scoring is in hashing them, and words repeat.
/// Bounded: a new word takes the place of an old one. Not thread-safe: one a scorer.
/// </summary>
internal sealed class WordSlots(CharacterChannel channel, SlotTable vocabulary)
{
    private const int MaximumWords = 1 << 15;
    private const int MaximumSlots = 1 << 20;

    private Range[] _ranges = new Range[1 << 10];
    private int[] _slots = new int[1 << 14];
    private int _used;

    private readonly record struct Range(int Word, int Start, int Count);

    /// <summary>The slots of a word's character n-grams.</summary>
    /// <param name="text">The word as written.</param>
    /// <param name="word">Its number, above zero; see <see cref="TokenCues.Word"/>.</param>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> text, int word)
    {
        Range[] ranges = _ranges;
        Range range = ranges[word & (ranges.Length - 1)];
        if (range.Word != word)
            range = Add(text, word);
        return _slots.AsSpan(range.Start, range.Count);
    }

    private Range Add(ReadOnlySpan<char> text, int word)
    {
        // Numbers ascend, so that a table of their length has no collisions until it is as long as it may become.
        while (word >= _ranges.Length && _ranges.Length < MaximumWords)
            Array.Resize(ref _ranges, 2 * _ranges.Length);
        if (_used > MaximumSlots)
        {
            Array.Clear(_ranges);
            _used = 0;
        }

        var sink = new Collector(this);
        int start = _used;
        channel.ExtractWord(text, 0, ref sink);
        var range = new Range(word, start, _used - start);
        _ranges[word & (_ranges.Length - 1)] = range;
        return range;
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
