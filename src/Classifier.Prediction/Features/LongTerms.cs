namespace Classifier.Prediction.Features;

/// <summary>The terms of several words that begin with the same one.</summary>
internal sealed class LongTerms(IReadOnlyList<LongTerm> terms)
{
    private readonly LongTerm[] _terms = [.. terms];
    private readonly ulong[] _secondWords = [.. terms.Select(t => t.Rest[0])];

    /// <summary>The classes of those terms that begin at a token, which is their first word.</summary>
    public ClassSet ClassesAt(ReadOnlySpan<Token> tokens, int at)
    {
        if (at + 1 >= tokens.Length || !_secondWords.Contains(tokens[at + 1].Hash))
            return default;
        ClassSet classes = default;
        foreach (LongTerm term in _terms)
        {
            if (term.BeginsAt(tokens, at))
                classes |= term.Classes;
        }

        return classes;
    }
}

/// <summary>A term of several words.</summary>
/// <param name="Rest">Hashes of the words after the first.</param>
/// <param name="Classes">The classes it is a term of.</param>
/// <param name="Case">Which capitals its first word must have.</param>
internal sealed record LongTerm(ulong[] Rest, ClassSet Classes, TermCase Case)
{
    /// <summary>Whether the term begins at a token, which is its first word.</summary>
    public bool BeginsAt(ReadOnlySpan<Token> tokens, int at)
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
