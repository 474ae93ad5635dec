using Classifier.Prediction.Features;

namespace Classifier.Training.Fitting;

/// <summary>
/// Learns a byte-pair vocabulary from words: it begins with single characters and merges the most frequent pair of neighbouring pieces,
/// again and again (Sennrich et al. 2016). Of equally frequent pairs the first in ordinal order is merged, so that the same words give
/// the same pieces.
/// </summary>
internal sealed class BytePairTrainer
{
    private const int MinimumPairs = 2;

    private readonly List<string> _pieces;
    private readonly List<(string, string)> _merges = [];
    private readonly List<Word> _words;
    private readonly Dictionary<(int, int), long> _counts = [];
    private readonly Dictionary<(int, int), HashSet<int>> _wordsWith = [];

    private sealed record Word(List<int> Pieces, long Count);

    private BytePairTrainer(IReadOnlyDictionary<string, long> words)
    {
        _pieces = [.. words.Keys.SelectMany(w => w).Distinct().Order().Select(c => c.ToString())];
        var numbers = _pieces.Index().ToDictionary(p => p.Item[0], p => p.Index);
        _words = [.. words.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => new Word([.. w.Key.Select(c => numbers[c])], w.Value))];
        for (int word = 0; word < _words.Count; word++)
            Count(word, 1);
    }

    /// <summary>Learns a vocabulary.</summary>
    /// <param name="words">Words in lower case and how often each stands in the text.</param>
    /// <param name="size">The most pieces, single characters included.</param>
    public static BytePairVocabulary Fit(IReadOnlyDictionary<string, long> words, int size)
    {
        var trainer = new BytePairTrainer(words);
        var known = new HashSet<string>(trainer._pieces, StringComparer.Ordinal);
        while (trainer._pieces.Count < size && trainer.MostFrequent() is { } pair)
            trainer.Merge(pair, known);
        return new BytePairVocabulary(trainer._pieces, trainer._merges);
    }

    private (int Left, int Right)? MostFrequent()
    {
        (int, int)? best = null;
        long most = MinimumPairs - 1;
        foreach (((int, int) pair, long count) in _counts)
        {
            if (count > most || (count == most && best is { } other && Compare(pair, other) < 0))
                (best, most) = (pair, count);
        }

        return best;
    }

    private int Compare((int Left, int Right) a, (int Left, int Right) b)
    {
        int left = string.CompareOrdinal(_pieces[a.Left], _pieces[b.Left]);
        return left != 0 ? left : string.CompareOrdinal(_pieces[a.Right], _pieces[b.Right]);
    }

    private void Merge((int Left, int Right) pair, HashSet<string> known)
    {
        string merged = _pieces[pair.Left] + _pieces[pair.Right];
        _merges.Add((_pieces[pair.Left], _pieces[pair.Right]));
        // Two pairs can give the same letters: the piece is then one, reached in two ways.
        int number = known.Add(merged) ? _pieces.Count : _pieces.IndexOf(merged);
        if (number == _pieces.Count)
            _pieces.Add(merged);
        foreach (int word in _wordsWith[pair].ToArray())
        {
            Count(word, -1);
            List<int> pieces = _words[word].Pieces;
            for (int i = 0; i + 1 < pieces.Count; i++)
            {
                if ((pieces[i], pieces[i + 1]) != pair)
                    continue;
                pieces[i] = number;
                pieces.RemoveAt(i + 1);
            }

            Count(word, 1);
        }
    }

    /// <summary>Adds the pairs of a word to the counts, or takes them away.</summary>
    private void Count(int word, int sign)
    {
        (List<int> pieces, long count) = _words[word];
        for (int i = 0; i + 1 < pieces.Count; i++)
        {
            (int, int) pair = (pieces[i], pieces[i + 1]);
            long now = _counts.GetValueOrDefault(pair) + (sign * count);
            if (now > 0)
                _counts[pair] = now;
            else
                _counts.Remove(pair);
            if (!_wordsWith.TryGetValue(pair, out HashSet<int>? words))
                _wordsWith.Add(pair, words = []);
            if (sign > 0)
                words.Add(word);
            else
                words.Remove(word);
        }
    }
}
