namespace Classifier.Prediction.Features;

/// <summary>What a lexicon knows of a first word.</summary>
/// <param name="Lower">Its own classes without a capital.</param>
/// <param name="Capital">Its own classes with a capital.</param>
/// <param name="LongTerms">The longer terms it begins.</param>
internal sealed record LexiconEntry(UInt128 Lower, UInt128 Capital, LongTerm[] LongTerms)
{
    /// <summary>What is known of a word that stands in no class.</summary>
    public static LexiconEntry None { get; } = new(0, 0, []);

    /// <summary>The classes of the word itself.</summary>
    public UInt128 ClassesOf(in Token token) => token.Capitals == Capitals.None ? Lower : Capital;
}

/// <summary>A term of several words.</summary>
/// <param name="Rest">Hashes of the words after the first.</param>
/// <param name="Classes">The classes it is a term of.</param>
/// <param name="Case">Which capitals its first word must have.</param>
internal sealed record LongTerm(ulong[] Rest, UInt128 Classes, TermCase Case)
{
    /// <summary>Whether the term begins at a token, which is its first word.</summary>
    public bool Matches(ReadOnlySpan<Token> tokens, int at)
    {
        if (at + Rest.Length >= tokens.Length)
            return false;
        for (int i = 0; i < Rest.Length; i++)
        {
            if (tokens[at + 1 + i].Hash != Rest[i])
                return false;
        }

        return Case == TermCase.Any || (Case == TermCase.Lower) == (tokens[at].Capitals == Capitals.None);
    }
}
