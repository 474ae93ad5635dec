namespace Classifier.Prediction.Features;

/// <summary>
/// A lexicon's terms of several words, by their first two. Most pairs of words begin no term: a small filter tells, and spares the
/// table.
/// </summary>
internal sealed class LongTerms
{
    private const int FilterBits = 16;

    private readonly ulong[] _filter = new ulong[1 << (FilterBits - 6)];
    private readonly Dictionary<ulong, LongTerm[]> _terms;

    /// <param name="terms">Each term after the hash of its first word.</param>
    public LongTerms(IEnumerable<(ulong First, LongTerm Term)> terms)
    {
        _terms = terms.GroupBy(t => Pair(t.First, t.Term.Rest[0]), t => t.Term).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (ulong pair in _terms.Keys)
            _filter[Place(pair)] |= 1UL << (int)pair;
    }

    /// <summary>False where surely no term begins with two words, given by their hashes.</summary>
    public bool MayBegin(ulong first, ulong second)
    {
        ulong pair = Pair(first, second);
        return ((_filter[Place(pair)] >> (int)pair) & 1) != 0;
    }

    /// <summary>The classes of those terms that begin at a token.</summary>
    public ClassSet ClassesAt(ReadOnlySpan<Token> tokens, int at)
    {
        ClassSet classes = default;
        if (at + 1 < tokens.Length && _terms.TryGetValue(Pair(tokens[at].Hash, tokens[at + 1].Hash), out LongTerm[]? terms))
        {
            foreach (LongTerm term in terms)
            {
                if (term.BeginsAt(tokens, at))
                    classes |= term.Classes;
            }
        }

        return classes;
    }

    private static ulong Pair(ulong first, ulong second) => FeatureHash.Combine(first, second);

    private static int Place(ulong pair) => (int)(pair >> (64 - FilterBits + 6));
}

/// <summary>A term of several words.</summary>
/// <param name="Rest">Hashes of the words after the first.</param>
/// <param name="Classes">The classes it is a term of.</param>
/// <param name="Case">Which capitals its first word must have.</param>
internal readonly record struct LongTerm(ulong[] Rest, ClassSet Classes, TermCase Case)
{
    // Most terms that share two words part at the third: it lies here, so that the others need not be fetched.
    private readonly ulong _third = Rest.Length > 1 ? Rest[1] : 0;

    /// <summary>Whether the term begins at a token, which is its first word and has its second one behind it.</summary>
    public bool BeginsAt(ReadOnlySpan<Token> tokens, int at)
    {
        if (_third != 0 && (at + 2 >= tokens.Length || tokens[at + 2].Hash != _third || !GoesOnAt(tokens, at)))
            return false;
        return Case == TermCase.Any || (Case == TermCase.Lower) == (tokens[at].Capitals == Capitals.None);
    }

    private bool GoesOnAt(ReadOnlySpan<Token> tokens, int at)
    {
        if (at + Rest.Length >= tokens.Length)
            return false;
        for (int i = 2; i < Rest.Length; i++)
        {
            if (tokens[at + 1 + i].Hash != Rest[i])
                return false;
        }

        return true;
    }
}
