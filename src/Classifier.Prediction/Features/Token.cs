namespace Classifier.Prediction.Features;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>A run of letters, or what follows an apostrophe inside a word ("'s", "'t").</summary>
    Word,

    /// <summary>Digits with inner commas and full stops.</summary>
    Number,

    /// <summary>Single letters with full stops ("u.s.").</summary>
    Abbreviation,

    /// <summary>Any other single sign, an ellipsis or a dash.</summary>
    Punctuation,

    /// <summary>A quotation mark that opens.</summary>
    OpenQuote,

    /// <summary>A quotation mark that closes.</summary>
    CloseQuote,
}

/// <summary>How a word is capitalised.</summary>
internal enum Capitals : byte
{
    /// <summary>No capital letter, or no letter at all.</summary>
    None,

    /// <summary>The first letter only.</summary>
    Title,

    /// <summary>Two or more letters, all of them capitals.</summary>
    Upper,

    /// <summary>Any other mixture.</summary>
    Mixed,
}

/// <summary>One token of a sentence.</summary>
/// <param name="Hash">64-bit hash of the normal form (lower case, straight apostrophes).</param>
/// <param name="Start">Offset of the first UTF-16 code unit in the sentence.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Capitals">How it is capitalised.</param>
/// <param name="InsideQuotation">Whether it stands inside a quotation; the marks themselves do not.</param>
internal readonly record struct Token(ulong Hash, int Start, int Length, TokenKind Kind, Capitals Capitals, bool InsideQuotation)
{
    /// <summary>Offset after the last UTF-16 code unit (exclusive).</summary>
    public int End => Start + Length;
}
