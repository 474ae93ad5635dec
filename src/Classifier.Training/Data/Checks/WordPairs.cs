using System.Globalization;

namespace Classifier.Training.Data.Checks;

/// <summary>
/// The set of neighbouring words of a text, as sorted 32-bit hashes: what near-duplicates share. Case and punctuation do not count;
/// the ends of the text count as words, so that a text of one word has pairs too.
/// </summary>
internal static class WordPairs
{
    private const ulong Offset = 14695981039346656037UL, Prime = 1099511628211UL;

    /// <summary>The pairs of a text, each once, in ascending order.</summary>
    public static uint[] Of(ReadOnlySpan<char> text)
    {
        var pairs = new List<uint>(text.Length / 5);
        ulong previous = Offset, word = Offset;
        foreach (char c in text)
        {
            // Marks belong to the letter before them; surrogates are taken as letters, to keep emoji and rare scripts apart.
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
                word = (word ^ char.ToLowerInvariant(c)) * Prime;
            else
                Close(pairs, ref previous, ref word);
        }

        Close(pairs, ref previous, ref word);
        pairs.Add(Pair(previous, Offset));
        pairs.Sort();
        return [.. pairs.Distinct()];
    }

    /// <summary>The Jaccard index of two sets: the share of their elements that both have.</summary>
    public static double Similarity(uint[] a, uint[] b)
    {
        int shared = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
                (shared, i, j) = (shared + 1, i + 1, j + 1);
            else if (a[i] < b[j])
                i++;
            else
                j++;
        }

        return shared / (double)(a.Length + b.Length - shared);
    }

    private static void Close(List<uint> pairs, ref ulong previous, ref ulong word)
    {
        if (word == Offset)
            return;
        pairs.Add(Pair(previous, word));
        (previous, word) = (word, Offset);
    }

    private static uint Pair(ulong first, ulong second)
    {
        ulong mixed = (first ^ (first >> 29)) * 0xFF51AFD7ED558CCDUL;
        mixed = (mixed ^ second ^ (mixed >> 32)) * 0xC4CEB9FE1A85EC53UL;
        return (uint)(mixed >> 32);
    }
}
