namespace Classifier.Prediction.Features;

/// <summary>
/// N-grams over the sentence with each token as its highest cue class, else as itself where it is a function word or a sign, else
/// as its shape or its ending. "X vowed to VERB if Y VERBed" looks the same whoever speaks of what.
/// </summary>
internal sealed class SequenceChannel(NGramOptions options, LexiconIndex index) : IFeatureChannel
{
    private static readonly ulong Space = FeatureHash.Of("sequence");
    private static readonly ulong Begin = FeatureHash.Of("<s>");
    private static readonly ulong End = FeatureHash.Of("</s>");
    private static readonly ulong OtherWord = FeatureHash.Of("~");
    private static readonly ulong EndingEd = FeatureHash.Of("~ed");
    private static readonly ulong EndingLy = FeatureHash.Of("~ly");
    private static readonly ulong EndingIng = FeatureHash.Of("~ing");
    private static readonly ulong ClassSpace = FeatureHash.Of("class");

    public string Name => "sequence";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var window = new NGramWindow(FeatureChannel.Sequence, Space, options.Minimum, options.Maximum);
        window.Push(Begin, 0, 0, ref sink);
        ulong before = Begin;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        for (int i = 0; i < tokens.Length; i++)
        {
            ulong code = Code(sentence.Text, tokens[i], cues[i]);
            bool folds = code == before && (code == OtherWord || TokenShape.IsNameCode(code));
            if (!folds)
                window.Push(code, tokens[i].Start, tokens[i].End, ref sink);
            before = code;
        }

        window.Push(End, sentence.Text.Length, sentence.Text.Length, ref sink);
    }

    /// <summary>What a token counts as: its highest cue class, itself, its shape or its ending.</summary>
    public ulong Code(ReadOnlySpan<char> text, in Token token, in TokenCues cues)
    {
        if ((cues.Cues & index.InSequence) != 0)
        {
            foreach (int lexiconClass in index.BySequenceRank)
            {
                if ((cues.Cues & (UInt128.One << lexiconClass)) != 0)
                    return FeatureHash.Combine(ClassSpace, index.ClassHashes[lexiconClass]);
            }
        }

        if (token.Kind is TokenKind.Punctuation or TokenKind.OpenQuote or TokenKind.CloseQuote || FunctionWords.Contains(token.Hash))
            return token.Hash;
        return cues.HasShape ? cues.Code : Ending(text.Slice(token.Start, token.Length));
    }

    private static ulong Ending(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase))
            return EndingEd;
        if (word.EndsWith("ly", StringComparison.OrdinalIgnoreCase))
            return EndingLy;
        return word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) ? EndingIng : OtherWord;
    }
}
