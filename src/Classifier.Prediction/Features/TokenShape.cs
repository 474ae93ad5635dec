namespace Classifier.Prediction.Features;

/// <summary>
/// What a token counts as in word n-grams. Numbers, names and places stand for their kind, so that a model learns from "the X
/// minister told Y", not from who X and Y were.
/// </summary>
internal static class TokenShape
{
    private static readonly ulong Number = FeatureHash.Of("#");
    private static readonly ulong Name = FeatureHash.Of("Xx");
    private static readonly ulong Title = FeatureHash.Of("@title");
    private static readonly ulong ClassShape = FeatureHash.Of("@shape");
    private static readonly ulong FullStop = FeatureHash.Of(".");
    private static readonly ulong Colon = FeatureHash.Of(":");

    /// <summary>The code of a token, whether it is an unknown name, and whether the code is a shape.</summary>
    /// <param name="token">The token.</param>
    /// <param name="begins">Whether it stands where every word has a capital; see <see cref="Begins"/>.</param>
    /// <param name="cues">Its cue classes.</param>
    /// <param name="index">The lexicon's classes.</param>
    public static (ulong Code, bool IsName, bool HasShape) Of(in Token token, bool begins, ClassSet cues, LexiconIndex index)
    {
        if (token.Kind == TokenKind.Number)
            return (Number, false, true);
        if (token.Capitals == Capitals.None || token.Kind > TokenKind.Abbreviation)
            return (token.Hash, false, false);
        if (cues.Overlaps(index.Shapes))
        {
            foreach (int shape in index.ShapesByRank)
            {
                if (cues.Contains(shape))
                    return (FeatureHash.Combine(ClassShape, index.ClassHashes[shape]), false, true);
            }
        }

        if (begins)
            return (token.Hash, false, false);
        return cues.Overlaps(index.Titles) ? (Title, false, true) : (Name, true, true);
    }

    /// <summary>Whether a token stands at the beginning of a sentence or a quotation, or after a stop inside a sentence.</summary>
    public static bool Begins(ReadOnlySpan<Token> tokens, int at) => at == 0 || LetsBegin(tokens[at - 1]);

    /// <summary>Whether every word has a capital behind a token. Nobody could foretell it: so it has no branch.</summary>
    public static bool LetsBegin(in Token token) => token.Kind == TokenKind.OpenQuote | token.Hash == FullStop | token.Hash == Colon;

    /// <summary>Whether a code is that of an unknown name.</summary>
    public static bool IsNameCode(ulong code) => code == Name;
}
