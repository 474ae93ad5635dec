using Classifier.Prediction.Text;

namespace Classifier.Prediction.Features;

/// <summary>
/// Cuts a sentence into words, numbers, abbreviations and signs. Everything but white space belongs to one token, and each token
/// knows its place in the sentence.
/// </summary>
/// <remarks>
/// A word is a run of letters and marks; an apostrophe between two letters begins a new token, so that "won't" gives "won" and "'t"
/// and "Russia's" gives "russia" and "'s". Numbers keep inner commas and full stops; single letters with full stops between them
/// form one abbreviation. Hyphens stand alone. Long runs are cut at <see cref="MaximumTokenLength"/> so that no input makes a giant
/// token.
/// </remarks>
internal static class WordTokenizer
{
    /// <summary>The longest token, in UTF-16 code units; a longer run gives several tokens.</summary>
    public const int MaximumTokenLength = 64;

    /// <summary>
    /// The most tokens of a sentence, so that no line, however long, makes the buffers grow without end. What comes after them
    /// counts only for the quotations that it opens and closes.
    /// </summary>
    public const int MaximumTokens = 1 << 14;

    /// <summary>Fills <paramref name="tokens"/> with the tokens of <paramref name="text"/>.</summary>
    /// <param name="text">One sentence.</param>
    /// <param name="quotation">The quotation state before the sentence; afterwards the state behind it.</param>
    /// <param name="tokens">Cleared, then filled.</param>
    public static void Tokenize(ReadOnlySpan<char> text, ref QuotationTracker quotation, TokenList tokens)
    {
        tokens.Clear();
        tokens.StartsInsideQuotation = quotation.Inside;
        int i = 0;
        bool seenQuote = false;
        while (i < text.Length)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            QuotationMark mark = IsAsciiLetter(c) ? QuotationMark.None : quotation.Read(text, i);
            if (tokens.Count == MaximumTokens)
            {
                i++;
                continue;
            }

            if (mark != QuotationMark.None)
            {
                TokenKind kind = mark == QuotationMark.Open ? TokenKind.OpenQuote : TokenKind.CloseQuote;
                ulong hash = kind == TokenKind.OpenQuote ? OpenQuoteHash : CloseQuoteHash;
                // A closing mark without an opening one: the quotation began before the sentence.
                if (kind == TokenKind.CloseQuote && !seenQuote && !tokens.StartsInsideQuotation)
                    tokens.BeginInsideQuotation(tokens.Count);
                seenQuote = true;
                tokens.Add(new Token(hash, i, 1, kind, Capitals.None, InsideQuotation: false));
                i++;
                continue;
            }

            int start = i;
            (ulong tokenHash, TokenKind tokenKind, Capitals capitals) = ReadToken(text, ref i);
            tokens.Add(new Token(tokenHash, start, i - start, tokenKind, capitals, quotation.Inside));
        }

        tokens.EndsInsideQuotation = quotation.Inside;
    }

    /// <summary>The hash of every opening quotation mark, whatever its style.</summary>
    public static readonly ulong OpenQuoteHash = FeatureHash.Of("“");

    /// <summary>The hash of every closing quotation mark, whatever its style.</summary>
    public static readonly ulong CloseQuoteHash = FeatureHash.Of("”");

    /// <summary>The normal form of a token's text, as it is hashed.</summary>
    public static string Normalise(ReadOnlySpan<char> token)
    {
        return string.Create(token.Length, token, static (buffer, source) =>
        {
            for (int i = 0; i < source.Length; i++)
                buffer[i] = Lower(source[i]);
        });
    }

    /// <summary>Lower case by the invariant culture, and the straight apostrophe for the curly one.</summary>
    public static char Lower(char c)
    {
        if (c < 128)
            return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        return c == '’' ? '\'' : char.ToLowerInvariant(c);
    }

    private static (ulong Hash, TokenKind Kind, Capitals Capitals) ReadToken(ReadOnlySpan<char> text, ref int i)
    {
        char c = text[i];
        if (IsLetter(c) || (IsApostrophe(c) && i > 0 && IsLetter(text[i - 1]) && i + 1 < text.Length && IsLetter(text[i + 1])))
        {
            return IsAbbreviation(text, i, out int length)
                ? (HashOf(text, ref i, length), TokenKind.Abbreviation, Capitals.Upper)
                : ReadWord(text, ref i);
        }

        if (char.IsDigit(c))
            return (HashOf(text, ref i, NumberLength(text[i..])), TokenKind.Number, Capitals.None);
        if (c == '.' && text[i..].StartsWith("...", StringComparison.Ordinal))
        {
            i += 3;
            return (EllipsisHash, TokenKind.Punctuation, Capitals.None);
        }

        if (c == '-' && i + 1 < text.Length && text[i + 1] == '-')
            return (HashOf(text, ref i, 2), TokenKind.Punctuation, Capitals.None);
        int units = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
        return (HashOf(text, ref i, units), TokenKind.Punctuation, Capitals.None);
    }

    private static readonly ulong EllipsisHash = FeatureHash.Of("…");

    private static (ulong Hash, TokenKind Kind, Capitals Capitals) ReadWord(ReadOnlySpan<char> text, ref int i)
    {
        ulong hash = FeatureHash.Seed;
        int start = i;
        if (IsApostrophe(text[i]))
        {
            hash = FeatureHash.Append(hash, '\'');
            i++;
        }

        int first = i, upper = 0;
        ReadOnlySpan<char> room = text[..Math.Min(text.Length, start + MaximumTokenLength)];
        while (i < room.Length && IsLetter(room[i]))
        {
            char original = room[i++], lower = Lower(original);
            hash = FeatureHash.Append(hash, lower);
            upper += lower == original ? 0 : 1;
        }

        Capitals capitals = upper == 0 ? Capitals.None
            : upper == i - first && upper > 1 ? Capitals.Upper
            : upper == 1 && Lower(text[first]) != text[first] ? Capitals.Title
            : Capitals.Mixed;
        return (hash, TokenKind.Word, capitals);
    }

    private static ulong HashOf(ReadOnlySpan<char> text, ref int i, int length)
    {
        ulong hash = FeatureHash.Seed;
        for (int end = i + length; i < end; i++)
            hash = FeatureHash.Append(hash, Lower(text[i]));
        return hash;
    }

    /// <summary>Letter, stop, letter, with more of both after it: "U.S.", "a.m.", "U.N".</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> text, int i, out int length)
    {
        int at = i;
        while (at + 2 < text.Length && at - i < MaximumTokenLength - 3
            && IsLetter(text[at]) && text[at + 1] == '.' && IsLetter(text[at + 2])
            && (at + 3 >= text.Length || !IsLetter(text[at + 3])))
        {
            at += 2;
        }

        length = at - i + 1;
        if (at == i)
            return false;
        if (at + 1 < text.Length && text[at + 1] == '.')
            length++;
        return true;
    }

    private static int NumberLength(ReadOnlySpan<char> text)
    {
        int i = 1;
        while (i < text.Length && i < MaximumTokenLength
            && (char.IsDigit(text[i]) || (text[i] is ',' or '.' && i + 1 < text.Length && char.IsDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    private static bool IsLetter(char c) => c < 128 ? IsAsciiLetter(c) : IsOtherLetter(c);

    private static bool IsOtherLetter(char c) =>
        char.IsLetter(c) || char.GetUnicodeCategory(c) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
