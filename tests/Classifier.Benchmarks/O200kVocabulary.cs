using Classifier.Prediction.Features;
using Microsoft.ML.Tokenizers;

namespace Classifier.Benchmarks;

/// <summary>
/// The o200k vocabulary as far as it can cut lower-case English words: its tokens of letters alone, in their order, with the merges
/// that they imply. A token's merge is that of the two pieces into which all earlier merges cut it.
/// </summary>
internal static class O200kVocabulary
{
    private const int Tokens = 199_998;
    private const string Letters = "'abcdefghijklmnopqrstuvwxyz";

    public static BytePairVocabulary Read()
    {
        TiktokenTokenizer tokenizer = TiktokenTokenizer.CreateForEncoding("o200k_base");
        List<string> pieces = [.. Letters.Select(letter => letter.ToString())];
        var merges = new List<(string, string)>();
        var ranks = new Dictionary<(string, string), int>();
        for (int id = 0; id < Tokens; id++)
        {
            string token = tokenizer.Decode([id]);
            if (token.Length < 2 || !token.All(Letters.Contains) || Cut(token, ranks) is not [var left, var right])
                continue;
            ranks.Add((left, right), merges.Count);
            merges.Add((left, right));
            pieces.Add(token);
        }

        return new BytePairVocabulary(pieces, merges);
    }

    private static List<string> Cut(string word, Dictionary<(string, string), int> ranks)
    {
        List<string> pieces = [.. word.Select(letter => letter.ToString())];
        while (true)
        {
            (int best, int at) = (int.MaxValue, -1);
            for (int i = 0; i + 1 < pieces.Count; i++)
            {
                if (ranks.TryGetValue((pieces[i], pieces[i + 1]), out int rank) && rank < best)
                    (best, at) = (rank, i);
            }

            if (at < 0)
                return pieces;
            pieces[at] += pieces[at + 1];
            pieces.RemoveAt(at + 1);
        }
    }
}
