using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model.Network;

/// <summary>
/// Scores sentences with a network. What a word adds to each filter at each place of the window depends on the word alone, so it is
/// worked out once and kept; a sentence then costs a few additions of whole numbers. Bounded: when it is full it starts anew. Not
/// thread-safe: one a scorer.
/// </summary>
internal sealed class NetworkScorer
{
    private const int MaximumWords = 1 << 14;
    private const int MaximumNumbers = 1 << 16;
    private const int MaximumEntries = 1 << 23;

    private readonly SentenceNetwork _network;
    private readonly int[] _pieceOfSlot;
    private readonly int _rowLength;
    private readonly float _unit;
    private readonly short _highest;
    private readonly short[] _biases;
    private readonly short[] _pooled;
    private readonly float[] _answers;
    private readonly float[] _vector;
    private readonly float[] _sums;
    private readonly List<int> _pieces = [];
    private readonly Dictionary<ulong, int> _rowOfPieces = [];

    // From a word's number to its row, with the number beside it. Row 0 is that of a place outside the sentence.
    private (int Word, int Row)[] _rowOf = new (int, int)[1 << 10];
    private readonly short[] _rows;
    private readonly int _capacity;
    private int _used = 1;
    private int[] _found = new int[64];
    private int _tokens;

    public NetworkScorer(SentenceNetwork network, int slots)
    {
        _network = network;
        _pieceOfSlot = new int[slots];
        Array.Fill(_pieceOfSlot, -1);
        for (int piece = 0; piece < network.Slots.Length; piece++)
            _pieceOfSlot[network.Slots[piece]] = piece;
        NetworkShape shape = network.Shape;
        _rowLength = shape.Window * shape.Filters;
        // The sum of a window's entries and the bias stays within 16 bits.
        _highest = (short)(short.MaxValue / (shape.Window + 1));
        _unit = network.Unit;
        _biases = Array.ConvertAll(network.KernelBias, Quantize);
        _pooled = new short[shape.Filters];
        _answers = new float[shape.Filters];
        _vector = new float[shape.Dimensions];
        _sums = new float[_rowLength];
        // Room for all from the beginning: what is not used yet takes no memory, and growing would leave the old room behind.
        _capacity = Math.Min(MaximumWords, MaximumEntries / _rowLength);
        _rows = GC.AllocateUninitializedArray<short>(_capacity * _rowLength);
        Array.Clear(_rows, 0, _rowLength);
    }

    /// <summary>The greatest answer of each filter to the sentence scored last, or zero.</summary>
    public ReadOnlySpan<float> Answers => _answers;

    /// <summary>Computes the logits of a sentence.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="sentence">The sentence, analysed.</param>
    /// <param name="words">Gives the slots of its words.</param>
    /// <param name="logits">Room for one a label.</param>
    public void Score(ReadOnlySpan<char> text, AnalysedSentence sentence, WordSlots words, Span<float> logits)
    {
        int count = FindRows(text, sentence, words);
        Pool(_found.AsSpan(0, count + _network.Shape.Window - 1), count);
        for (int filter = 0; filter < _answers.Length; filter++)
            _answers[filter] = _pooled[filter] * _unit;
        _network.Answer(_answers, logits);
    }

    /// <summary>For each filter the first token of the window that it answers most to, in the sentence scored last; tokens before the sentence are negative.</summary>
    public int FirstTokenOf(int filter)
    {
        NetworkShape shape = _network.Shape;
        int best = int.MinValue, at = 0;
        for (int t = 0; t < _tokens; t++)
        {
            int sum = _biases[filter];
            for (int j = 0; j < shape.Window; j++)
                sum += _rows[(_found[t + j] * _rowLength) + (j * shape.Filters) + filter];
            if (sum > best)
                (best, at) = (sum, t);
        }

        return at - (shape.Window / 2);
    }

    /// <summary>Puts the rows of a sentence's words side by side, with half a window of places outside before and behind them.</summary>
    private int FindRows(ReadOnlySpan<char> text, AnalysedSentence sentence, WordSlots words)
    {
        int count = Math.Min(sentence.Words.Length, SentenceNetwork.MaximumTokens), half = _network.Shape.Window / 2;
        if (_used + count > _capacity)
        {
            Array.Clear(_rowOf);
            _rowOfPieces.Clear();
            _used = 1;
        }

        if (_found.Length < count + (2 * half))
            _found = new int[2 * (count + (2 * half))];
        Span<int> found = _found.AsSpan(0, count + (2 * half));
        found[..half].Clear();
        found[(half + count)..].Clear();
        for (int i = 0; i < count; i++)
        {
            int word = sentence.Words[i];
            (int owner, int row) = _rowOf[word & (_rowOf.Length - 1)];
            found[half + i] = owner == word ? row : Add(text, sentence, words, i);
        }

        _tokens = count;
        return count;
    }

    // Not inlined: what happens seldom must not take registers from what happens always.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Add(ReadOnlySpan<char> text, AnalysedSentence sentence, WordSlots words, int at)
    {
        int word = sentence.Words[at];
        while (word >= _rowOf.Length && _rowOf.Length < MaximumNumbers)
            Array.Resize(ref _rowOf, 2 * _rowOf.Length);
        _pieces.Clear();
        ulong key = 0;
        foreach (int slot in words.Of(text, sentence, at))
        {
            if (_pieceOfSlot[slot] is not (>= 0 and int piece))
                continue;
            _pieces.Add(piece);
            key = FeatureHash.Combine(key, (ulong)piece + 1);
        }

        // Words with the same pieces, such as most names, have a row together.
        ref int row = ref CollectionsMarshal.GetValueRefOrAddDefault(_rowOfPieces, key, out bool known);
        if (!known)
            row = AddRow();
        _rowOf[word & (_rowOf.Length - 1)] = (word, row);
        return row;
    }

    private int AddRow()
    {
        int row = _used++;
        _network.Embed(CollectionsMarshal.AsSpan(_pieces), _vector);
        _network.Project(_vector, _sums);
        Span<short> entries = _rows.AsSpan(row * _rowLength, _rowLength);
        for (int i = 0; i < entries.Length; i++)
            entries[i] = Quantize(_sums[i]);
        return row;
    }

    private short Quantize(float value) => (short)Math.Clamp(MathF.Round(value / _unit), -_highest, _highest);

    /// <summary>The rectified maximum of each filter over all windows, a block of filters after the other.</summary>
    private void Pool(ReadOnlySpan<int> found, int count)
    {
        int window = _network.Shape.Window, filters = _network.Shape.Filters;
        for (int block = 0; block < filters; block += NetworkShape.FilterBlock)
        {
            ref short biases = ref _biases[block];
            Vector256<short> bias0 = Vector256.LoadUnsafe(ref biases), bias1 = Vector256.LoadUnsafe(ref biases, 16);
            Vector256<short> bias2 = Vector256.LoadUnsafe(ref biases, 32), bias3 = Vector256.LoadUnsafe(ref biases, 48);
            Vector256<short> best0 = default, best1 = default, best2 = default, best3 = default;
            for (int t = 0; t < count; t++)
            {
                Vector256<short> sum0 = bias0, sum1 = bias1, sum2 = bias2, sum3 = bias3;
                for (int j = 0, at = block; j < window; j++, at += filters)
                {
                    // Four blocks of sixteen from here on: a row has a whole number of them.
                    ref short entries = ref _rows[(found[t + j] * _rowLength) + at];
                    sum0 += Vector256.LoadUnsafe(ref entries);
                    sum1 += Vector256.LoadUnsafe(ref entries, 16);
                    sum2 += Vector256.LoadUnsafe(ref entries, 32);
                    sum3 += Vector256.LoadUnsafe(ref entries, 48);
                }

                best0 = Vector256.Max(best0, sum0);
                best1 = Vector256.Max(best1, sum1);
                best2 = Vector256.Max(best2, sum2);
                best3 = Vector256.Max(best3, sum3);
            }

            Span<short> pooled = _pooled.AsSpan(block, NetworkShape.FilterBlock);
            best0.CopyTo(pooled);
            best1.CopyTo(pooled[16..]);
            best2.CopyTo(pooled[32..]);
            best3.CopyTo(pooled[48..]);
        }
    }
}
