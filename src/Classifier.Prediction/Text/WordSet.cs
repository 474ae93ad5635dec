using System.Diagnostics.CodeAnalysis;

namespace Classifier.Prediction.Text;

/// <summary>A fixed set of words that is asked with slices of a text.</summary>
/// <remarks>
/// A plain hash set, because the frozen collections take longer to set up than many articles take to split, and a process may be
/// started for one article only.
/// </remarks>
internal sealed class WordSet
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly int longest;

    /// <param name="comparer">Tells whether case matters.</param>
    /// <param name="list">The words with white space between them.</param>
    public WordSet(StringComparer comparer, string list)
    {
        var set = new HashSet<string>(list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), comparer);
        foreach (string word in set) longest = Math.Max(longest, word.Length);
        words = set.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Contains(ReadOnlySpan<char> word) => word.Length <= longest && words.Contains(word);

    /// <summary>Finds a word as it is written in the set.</summary>
    public bool TryGet(ReadOnlySpan<char> word, [NotNullWhen(true)] out string? written)
    {
        written = null;
        return word.Length <= longest && words.TryGetValue(word, out written);
    }
}
