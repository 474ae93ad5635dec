using Microsoft.ML.Tokenizers;

namespace Classifier.Prediction.Features;

/// <summary>
/// Cuts words with <c>Microsoft.ML.Tokenizers</c>. The only class that knows the library, so that it is not loaded unless a model has
/// the channel. Thread-safe.
/// </summary>
internal sealed class BytePairPieces
{
    // What stands for a character that no piece has; it is no character of words.
    private const string Unknown = "\uFFFD";

    private readonly BpeTokenizer _tokenizer;

    public BytePairPieces(BytePairVocabulary vocabulary)
    {
        var numbers = vocabulary.Pieces.Index().ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        numbers.TryAdd(Unknown, numbers.Count);
        _tokenizer = BpeTokenizer.Create(new BpeOptions(numbers)
        {
            Merges = [.. vocabulary.Merges.Select(merge => $"{merge.Left} {merge.Right}")],
            UnknownToken = Unknown,
        });
    }

    /// <summary>Cuts a word.</summary>
    /// <param name="word">A word in lower case, not empty.</param>
    /// <returns>Where each piece ends in the word, ascending; the last end is the word's length.</returns>
    public IReadOnlyList<int> Cut(string word)
    {
        var ends = new List<int>();
        foreach (EncodedToken token in _tokenizer.EncodeToTokens(word, out _))
        {
            int end = token.Offset.End.Value;
            if (end > (ends.Count == 0 ? 0 : ends[^1]))
                ends.Add(end);
        }

        if (ends.Count == 0 || ends[^1] < word.Length)
            ends.Add(word.Length);
        return ends;
    }
}
