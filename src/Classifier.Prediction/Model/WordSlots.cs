using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>
/// Keeps, word by word, the slots of all features that are drawn from it alone. Most of the work of scoring is in hashing them, and
/// words repeat. Bounded: a new word takes the place of an old one. Not thread-safe: one a scorer.
/// </summary>
internal sealed class WordSlots(FeatureExtractor extractor, SlotTable vocabulary)
{
    private const int MaximumWords = 1 << 16;
    private const int MaximumSlots = 1 << 19;

    private Range[] _ranges = new Range[1 << 10];
    private int[] _slots = new int[1 << 14];
    private int _used;

    private readonly record struct Range(int Word, int Start, int Count);

    /// <summary>Adds the slots of all words of a sentence to a list.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="sentence">The sentence, analysed.</param>
    /// <param name="found">Takes the slots.</param>
    public void AddAll(ReadOnlySpan<char> text, AnalysedSentence sentence, SlotList found)
    {
        ReadOnlySpan<int> words = sentence.Words;
        for (int i = 0; i < words.Length; i++)
        {
            int word = words[i];
            Range range = _ranges[word & (_ranges.Length - 1)];
            if (range.Word != word)
                range = Add(text, sentence, i);
            found.Add(_slots, range.Start, range.Count);
        }
    }

    private Range Add(ReadOnlySpan<char> text, AnalysedSentence sentence, int at)
    {
        int word = sentence.Words[at];
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
        extractor.ExtractWord(text, sentence, at, ref sink);
        var range = new Range(word, start, _used - start);
        _ranges[word & (_ranges.Length - 1)] = range;
        return range;
    }

    private void Collect(ulong feature)
    {
        int slot = vocabulary.Find(feature);
        if (slot < 0)
            return;
        if (_used + SlotList.Block >= _slots.Length)
            Array.Resize(ref _slots, _slots.Length * 2);
        _slots[_used++] = slot;
    }

    private readonly struct Collector(WordSlots owner) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end) => owner.Collect(hash);
    }
}
