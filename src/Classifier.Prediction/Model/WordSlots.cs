using System.Runtime.CompilerServices;
using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>
/// Keeps, word by word, the slots of all features that are drawn from it alone. Most of the work of scoring is in hashing them, and
/// words repeat. Bounded: a new word takes the place of an old one. Not thread-safe: one a scorer.
/// </summary>
internal sealed class WordSlots(FeatureExtractor extractor, SlotTable vocabulary)
{
    private const int MaximumWords = 1 << 16;
    private const int MaximumSlots = 1 << 18;
    private const int Header = 2;

    // From a word's number to where its slots lie. There its number stands before them again, and how many they are; at the
    // beginning is a word that nobody asks for.
    private int[] _starts = new int[1 << 10];
    private int[] _slots = new int[1 << 14];
    private int _used = Header;

    /// <summary>Adds the slots of all words of a sentence to a list.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="sentence">The sentence, analysed.</param>
    /// <param name="found">Takes the slots.</param>
    public void AddAll(ReadOnlySpan<char> text, AnalysedSentence sentence, SlotList found)
    {
        ReadOnlySpan<int> words = sentence.Words;
        for (int i = 0; i < words.Length; i++)
        {
            int start = _starts[words[i] & (_starts.Length - 1)];
            if (_slots[start] != words[i])
                start = Add(text, sentence, i);
            found.Add(_slots, start + Header, _slots[start + 1]);
        }
    }

    /// <summary>The slots of one word of a sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="sentence">The sentence, analysed.</param>
    /// <param name="at">The word's number in the sentence.</param>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> text, AnalysedSentence sentence, int at)
    {
        int start = _starts[sentence.Words[at] & (_starts.Length - 1)];
        if (_slots[start] != sentence.Words[at])
            start = Add(text, sentence, at);
        return _slots.AsSpan(start + Header, _slots[start + 1]);
    }

    // Not inlined: what happens seldom must not take registers from what happens always.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Add(ReadOnlySpan<char> text, AnalysedSentence sentence, int at)
    {
        int word = sentence.Words[at];
        // Numbers ascend, so that a table of their length has no collisions until it is as long as it may become.
        while (word >= _starts.Length && _starts.Length < MaximumWords)
            Array.Resize(ref _starts, 2 * _starts.Length);
        if (_used > MaximumSlots)
        {
            Array.Clear(_starts);
            _used = Header;
        }

        int start = _used;
        Append(word);
        Append(0);
        var sink = new Collector(this);
        extractor.ExtractWord(text, sentence, at, ref sink);
        _slots[start + 1] = _used - start - Header;
        _starts[word & (_starts.Length - 1)] = start;
        return start;
    }

    private void Append(int number)
    {
        if (_used + SlotList.Block >= _slots.Length)
            Array.Resize(ref _slots, _slots.Length * 2);
        _slots[_used++] = number;
    }

    private void Collect(ulong feature)
    {
        int slot = vocabulary.Find(feature);
        if (slot >= 0)
            Append(slot);
    }

    private readonly struct Collector(WordSlots owner) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end) => owner.Collect(hash);
    }
}
