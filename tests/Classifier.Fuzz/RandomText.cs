using System.Runtime.InteropServices;

namespace Classifier.Fuzz;

/// <summary>Texts of all that splitter, tokeniser, lexicon and channels look at, and of any UTF-16 code units.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        ".", ". ", "...", "…", "? ", "! ", "\n", "\r\n", "\n\n", "\n\n“", " ", "\u00A0", "\t", "\"", "'", "“", "”", "‘", "’", "„", "«", "»", "(", ")", "[", "]",
        "1", "2.", "3) ", "3,000.5", "a. ", "• ", "- ", "--", "—", "Mr. ", "U.S. ", "p.m. ", "No. ", "www.", "@", " he ", " they ", " will ", " must ", " not ",
        " to ", " said ", " told ", " called on ", " urged ", " threatened ", " sanctions ", " no longer ", "Russia ", "Minister ", "Name ", " rain ", "won't", "’s",
        "\0", "\uD800", "\uDC00", "🌧️", "\u0301", "\u200B", "\u202E", "مطر", "İ", "ß", "\uFFFF", "\u001B[1m", "\u2028", "\u2029", "\u0085", "é",
    ];

    /// <summary>A text's UTF-16 code units as bytes.</summary>
    public static byte[] Make(Random random)
    {
        if (random.Next(10) == 0)
        {
            byte[] any = new byte[2 * random.Next(200)];
            random.NextBytes(any);
            return any;
        }

        // Few kinds of pieces make long runs and nestings likelier than many do.
        string[] some = random.GetItems(Pieces, 1 + random.Next(12));
        string text = string.Concat(random.GetItems(some, random.Next(random.Next(50) == 0 ? 5_000 : 80)));
        return MemoryMarshal.AsBytes(text.AsSpan()).ToArray();
    }

    /// <summary>The text of an input.</summary>
    public static string Of(byte[] input) => new(MemoryMarshal.Cast<byte, char>(input));
}
