using System.Runtime.InteropServices;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Prediction.Model.Network;
using Classifier.Prediction.Text;
using Classifier.Training.Data;

namespace Classifier.Training.Fitting.Network;

/// <summary>Rows as a network sees them: the words of each, and the pieces of each word. A piece is a slot that a word has by itself.</summary>
internal sealed class NetworkText
{
    private readonly int[] _rowStarts;
    private readonly int[] _words;
    private readonly int[][] _piecesOf;

    /// <param name="slots">For each piece its slot; ascending.</param>
    /// <param name="rowStarts">Where each row's words begin, and at the end how many there are.</param>
    /// <param name="words">The words of all rows, by number.</param>
    /// <param name="piecesOf">The pieces of each word.</param>
    public NetworkText(int[] slots, int[] rowStarts, int[] words, int[][] piecesOf)
    {
        Slots = slots;
        _rowStarts = rowStarts;
        _words = words;
        _piecesOf = piecesOf;
    }

    /// <summary>For each piece its slot; ascending.</summary>
    public int[] Slots { get; }

    /// <summary>Number of rows.</summary>
    public int Rows => _rowStarts.Length - 1;

    /// <summary>Number of different words.</summary>
    public int WordCount => _piecesOf.Length;

    /// <summary>The words of a row, by number.</summary>
    public ReadOnlySpan<int> WordsOf(int row) => _words.AsSpan(_rowStarts[row], _rowStarts[row + 1] - _rowStarts[row]);

    /// <summary>The pieces of a word.</summary>
    public ReadOnlySpan<int> PiecesOf(int word) => _piecesOf[word];

    /// <summary>Reads rows, given in canonical order, and chooses the pieces.</summary>
    /// <param name="extractor">The channels.</param>
    /// <param name="vocabulary">The slots.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="most">The most pieces; the rarest character n-grams are left out first.</param>
    /// <param name="cancellation">Stops it.</param>
    public static NetworkText Of(FeatureExtractor extractor, SlotTable vocabulary, IReadOnlyList<LabelledSentence> rows, int most, CancellationToken cancellation)
    {
        var reader = new Reader(extractor, vocabulary);
        foreach (Range run in SentenceRuns.Of(rows))
        {
            cancellation.ThrowIfCancellationRequested();
            reader.Read(rows, run);
        }

        int[] slots = Choose(reader.Frequencies, vocabulary, most);
        int[] pieceOf = new int[vocabulary.Count];
        Array.Fill(pieceOf, -1);
        for (int piece = 0; piece < slots.Length; piece++)
            pieceOf[slots[piece]] = piece;
        int[][] piecesOf = [.. reader.SlotsOfWord.Select(word => word.Select(slot => pieceOf[slot]).Where(piece => piece >= 0).ToArray())];
        return new NetworkText(slots, [.. reader.RowStarts], [.. reader.Words], piecesOf);
    }

    private static int[] Choose(int[] frequencies, SlotTable vocabulary, int most)
    {
        IEnumerable<int> chosen = Enumerable.Range(0, frequencies.Length)
            .Where(slot => frequencies[slot] > 0)
            .OrderBy(slot => FeatureHash.ChannelOf(vocabulary.Hashes[slot]) == FeatureChannel.Characters)
            .ThenByDescending(slot => frequencies[slot])
            .ThenBy(slot => slot)
            .Take(most);
        return [.. chosen.Order()];
    }

    private sealed class Reader(FeatureExtractor extractor, SlotTable vocabulary)
    {
        private readonly WordMemory _memory = extractor.CreateMemory();
        private readonly WordSlots _wordSlots = new(extractor, vocabulary);
        private readonly AnalysedSentence _sentence = new();
        private readonly Dictionary<int, int> _numbers = [];
        private readonly int[] _lastRow = new int[vocabulary.Count];

        public List<int> RowStarts { get; } = [0];

        public List<int> Words { get; } = [];

        public List<int[]> SlotsOfWord { get; } = [];

        public int[] Frequencies { get; } = new int[vocabulary.Count];

        public void Read(IReadOnlyList<LabelledSentence> rows, Range run)
        {
            QuotationTracker quotation = default;
            for (int row = run.Start.Value; row < run.End.Value; row++)
            {
                extractor.Analyse(rows[row].Text, ref quotation, _memory, _sentence);
                int count = Math.Min(_sentence.Words.Length, SentenceNetwork.MaximumTokens);
                for (int i = 0; i < count; i++)
                    Words.Add(Number(rows[row].Text, i));
                RowStarts.Add(Words.Count);
            }
        }

        private int Number(string text, int at)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, _sentence.Words[at], out bool known);
            if (!known)
            {
                number = SlotsOfWord.Count;
                SlotsOfWord.Add(_wordSlots.Of(text, _sentence, at).ToArray());
            }

            foreach (int slot in SlotsOfWord[number])
            {
                if (_lastRow[slot] == RowStarts.Count)
                    continue;
                _lastRow[slot] = RowStarts.Count;
                Frequencies[slot]++;
            }

            return number;
        }
    }
}
