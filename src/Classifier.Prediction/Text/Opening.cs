namespace Classifier.Prediction.Text;

/// <summary>How what follows a gap begins.</summary>
internal enum OpeningKind
{
    /// <summary>With a capital letter, or a letter of a script without capitals.</summary>
    Capital,

    /// <summary>With a small letter, as sentences do not, save in texts without any capital.</summary>
    Small,

    /// <summary>With a digit.</summary>
    Digit,

    /// <summary>With punctuation that belongs to what stands before it.</summary>
    Continuation,

    /// <summary>With a dash.</summary>
    Dash,

    /// <summary>With any other sign: currency, a handle, an emoji.</summary>
    Sign,
}

/// <summary>The first word after a gap, behind opening quotation marks and brackets.</summary>
internal readonly ref struct Opening
{
    private const string Openers = "\"'“„‟‘‚‛«‹([{¿¡.…";
    private const string Continuations = ",;:)]}%&/+=|>”’»›";
    private const string Dashes = "-–—―";
    private const int LongestWord = 24;

    private Opening(OpeningKind kind, ReadOnlySpan<char> word, bool isAbbreviated)
    {
        Kind = kind;
        Word = word;
        IsAbbreviated = isAbbreviated;
    }

    public OpeningKind Kind { get; }

    /// <summary>The first word up to an apostrophe; empty when it begins with no letter.</summary>
    public ReadOnlySpan<char> Word { get; }

    /// <summary>True when a stop follows the word directly, as in initials.</summary>
    public bool IsAbbreviated { get; }

    /// <summary>True when the word is one that begins a new sentence even after an abbreviation: It, The, However.</summary>
    public bool IsStarter => !IsAbbreviated && SentenceStarters.Contains(Word);

    public static Opening Read(ReadOnlySpan<char> text, int index)
    {
        int start = index;
        while (start < text.Length && start - index < 8 && Openers.Contains(text[start])) start++;
        if (start >= text.Length) return new Opening(OpeningKind.Sign, default, false);

        char first = text[start];
        if (char.IsLetter(first))
        {
            int end = start + 1;
            while (end < text.Length && end - start < LongestWord && char.IsLetter(text[end])) end++;
            return new Opening(KindOf(text[start..end]), text[start..end], end < text.Length && text[end] == '.');
        }

        OpeningKind kind = char.IsDigit(first) ? OpeningKind.Digit
            : start > index ? OpeningKind.Sign
            : Continuations.Contains(first) ? OpeningKind.Continuation
            : Dashes.Contains(first) ? OpeningKind.Dash
            : OpeningKind.Sign;
        return new Opening(kind, default, false);
    }

    // Names such as iPhone count as capitalised.
    private static OpeningKind KindOf(ReadOnlySpan<char> word) =>
        char.IsLower(word[0]) && !(word.Length > 1 && char.IsUpper(word[1])) ? OpeningKind.Small : OpeningKind.Capital;
}
