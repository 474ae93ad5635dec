namespace Classifier.Prediction.Features;

/// <summary>
/// What tokens count as in sequences: each as its highest cue class, else as itself where it is a function word or a sign, else as
/// its shape or its ending.
/// </summary>
internal sealed class SequenceCodes(LexiconIndex index)
{
    private static readonly ulong OtherWord = FeatureHash.Of("~");
    private static readonly ulong EndingEd = FeatureHash.Of("~ed");
    private static readonly ulong EndingLy = FeatureHash.Of("~ly");
    private static readonly ulong EndingIng = FeatureHash.Of("~ing");
    private static readonly ulong ClassSpace = FeatureHash.Of("class");

    /// <summary>What a token counts as.</summary>
    /// <param name="token">The token.</param>
    /// <param name="word">Its text.</param>
    /// <param name="cues">Its cue classes.</param>
    /// <param name="shape">Its shape's code; null where it has none.</param>
    public ulong Of(in Token token, ReadOnlySpan<char> word, ClassSet cues, ulong? shape)
    {
        if (cues.Overlaps(index.InSequence))
        {
            foreach (int lexiconClass in index.BySequenceRank)
            {
                if (cues.Contains(lexiconClass))
                    return FeatureHash.Combine(ClassSpace, index.ClassHashes[lexiconClass]);
            }
        }

        if (token.Kind is TokenKind.Punctuation or TokenKind.OpenQuote or TokenKind.CloseQuote || FunctionWords.Contains(token.Hash))
            return token.Hash;
        return shape ?? Ending(word);
    }

    /// <summary>Whether several tokens in a row with this code count as one.</summary>
    public static bool Folds(ulong code) => code == OtherWord | TokenShape.IsNameCode(code);

    private static ulong Ending(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase))
            return EndingEd;
        if (word.EndsWith("ly", StringComparison.OrdinalIgnoreCase))
            return EndingLy;
        return word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) ? EndingIng : OtherWord;
    }
}
