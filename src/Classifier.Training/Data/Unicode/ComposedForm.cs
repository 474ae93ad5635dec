using System.Runtime.InteropServices;
using System.Text;

namespace Classifier.Training.Data.Unicode;

/// <summary>
/// Unicode normalization form C, in which "é" is one character rather than "e" and an accent (Unicode Standard Annex 15). The
/// platform's own <see cref="string.Normalize()"/> changes nothing where culture data is switched off, as it is here.
/// </summary>
public static class ComposedForm
{
    /// <summary>Whether the text is in composed form.</summary>
    /// <param name="text">Any text without unpaired surrogates.</param>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsSurely(text) || ReferenceEquals(Of(text), text);
    }

    /// <summary>
    /// The text in composed form; the same instance where it is in that form already. Takes linear time, but for n log n in a run of
    /// n marks.
    /// </summary>
    /// <param name="text">Any text; unpaired surrogates may become U+FFFD.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsSurely(text))
            return text;
        var runes = new List<Rune>(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            Decompose(rune, runes);
        Span<Rune> letters = CollectionsMarshal.AsSpan(runes);
        OrderMarks(letters);
        int length = Compose(letters);
        var composed = new StringBuilder(text.Length);
        foreach (Rune rune in letters[..length])
            composed.Append(rune);
        return composed.Equals(text.AsSpan()) ? text : composed.ToString();
    }

    private static bool IsSurely(string text) => !text.AsSpan().ContainsAny(CanonicalTable.Instance.Unstable);

    private static bool TryCompose(Rune first, Rune second, out Rune composed) =>
        Hangul.TryCompose(first, second, out composed) || CanonicalTable.Instance.TryCompose(first, second, out composed);

    private static void Decompose(Rune rune, List<Rune> result)
    {
        if (!Hangul.TryDecompose(rune, out (int First, int Second) parts) && !CanonicalTable.Instance.TryDecompose(rune, out parts))
        {
            result.Add(rune);
            return;
        }

        Decompose(new Rune(parts.First), result);
        if (parts.Second != 0)
            Decompose(new Rune(parts.Second), result);
    }

    /// <summary>Sorts each run of marks by combining class and leaves marks of one class in their order.</summary>
    private static void OrderMarks(Span<Rune> runes)
    {
        for (int start = 0; start < runes.Length;)
        {
            int end = start;
            while (end < runes.Length && CanonicalTable.Instance.ClassOf(runes[end]) != 0)
                end++;
            if (end - start > 1)
                runes[start..end].ToArray().OrderBy(CanonicalTable.Instance.ClassOf).ToArray().CopyTo(runes[start..end]);
            start = end + 1;
        }
    }

    /// <summary>Joins each mark to the last letter where nothing of its class or a higher one stands between them.</summary>
    /// <returns>The number of characters left, at the front.</returns>
    private static int Compose(Span<Rune> runes)
    {
        int starter = -1, written = 0;
        int lastClass = -1;
        foreach (Rune rune in runes)
        {
            int ownClass = CanonicalTable.Instance.ClassOf(rune);
            bool reaches = starter >= 0 && lastClass < ownClass;
            if (reaches && TryCompose(runes[starter], rune, out Rune composed))
            {
                runes[starter] = composed;
                continue;
            }

            if (ownClass == 0)
                (starter, lastClass) = (written, -1);
            else
                lastClass = ownClass;
            runes[written++] = rune;
        }

        return written;
    }
}
