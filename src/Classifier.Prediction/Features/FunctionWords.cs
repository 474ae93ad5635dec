namespace Classifier.Prediction.Features;

/// <summary>The words that hold an English sentence together, by hash.</summary>
internal static class FunctionWords
{
    private static readonly HashSet<ulong> Hashes =
    [.. ((string[])
    [
        "a", "an", "the", "of", "in", "on", "at", "by", "to", "for", "from", "with", "and", "or", "but", "that", "which", "who", "as",
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "not", "no",
        "will", "would", "could", "should", "may", "might", "must", "can", "it", "he", "she", "they", "we", "you", "i",
        "his", "her", "their", "our", "its", "this", "these", "those", "there", "if", "unless", "until", "after", "before", "when",
        "while", "because", "than", "then", "so", "such", "some", "any", "all", "more", "most", "other", "only", "also", "just",
        "about", "into", "over", "under", "between", "against", "during", "since", "without", "within", "through", "up", "down",
        "out", "off",
    ]).Select(w => FeatureHash.Of(w))];

    /// <summary>Whether a token's hash is that of a function word.</summary>
    public static bool Contains(ulong hash) => Hashes.Contains(hash);
}
