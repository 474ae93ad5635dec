namespace Classifier.Prediction.Features;

/// <summary>
/// The frame of a sentence: length, how much of it is quoted and where its quotations begin and end, first and last tokens, where
/// verbs of saying stand to the quotation, and who speaks.
/// </summary>
internal sealed class FrameChannel(LexiconIndex index) : IFeatureChannel
{
    private static readonly ulong Length = FeatureHash.Of("frame length");
    private static readonly ulong QuotedShare = FeatureHash.Of("frame quoted share");
    private static readonly ulong FirstToken = FeatureHash.Of("frame first");
    private static readonly ulong FirstTwo = FeatureHash.Of("frame first two");
    private static readonly ulong LastToken = FeatureHash.Of("frame last");
    private static readonly ulong LastTwo = FeatureHash.Of("frame last two");
    private static readonly ulong StartsInside = FeatureHash.Of("frame starts inside quotation");
    private static readonly ulong StartsWithQuote = FeatureHash.Of("frame starts with quote");
    private static readonly ulong EndsInside = FeatureHash.Of("frame ends inside quotation");
    private static readonly ulong NoFullStop = FeatureHash.Of("frame no full stop");
    private static readonly ulong Question = FeatureHash.Of("frame question");
    private static readonly ulong SayCount = FeatureHash.Of("frame verbs of saying");
    private static readonly ulong SayBefore = FeatureHash.Of("frame said before quotation");
    private static readonly ulong SayAfter = FeatureHash.Of("frame said after quotation");
    private static readonly ulong SayAmid = FeatureHash.Of("frame said amid quotation");
    private static readonly ulong SpeechCount = FeatureHash.Of("frame verbs of speech");
    private static readonly ulong Person = FeatureHash.Of("frame person");
    private static readonly ulong NextToSay = FeatureHash.Of("frame next to saying");
    private static readonly ulong QuestionMark = FeatureHash.Of("?");
    private static readonly ulong[] NextToSaySigns = [FeatureHash.Of("that"), FeatureHash.Of(","), WordTokenizer.OpenQuoteHash, WordTokenizer.CloseQuoteHash, FeatureHash.Of(":")];

    private readonly ClassSet _says = index.Lexicon.Set("say", "tell", "attrib");
    private readonly ClassSet _saysOrTells = index.Lexicon.Set("say", "tell");
    private readonly ClassSet _speech = index.Lexicon.Set(
        "claimv", "think_hope", "accuse", "deny", "pledge", "warnv", "threaten", "vow", "praise", "urge", "demandv", "callfor", "say", "tell", "attrib");

    private readonly ClassSet _persons = index.Lexicon.Set("i", "we", "you", "he", "they", "it");
    private readonly ulong _parties = index.Groups("act", "per", "he", "they", "it", "we", "you", "org");

    public string Name => "frame";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        if (tokens.IsEmpty)
            return;
        AddEdges(sentence, ref sink);
        AddSpeech(sentence, ref sink);
        AddPersons(sentence, ref sink);
    }

    private static void AddEdges<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        int quoted = 0;
        foreach (ref readonly Token token in tokens)
            quoted += token.InsideQuotation ? 1 : 0;

        Whole(FeatureHash.Combine(Length, LengthBand.Of(tokens.Length)), ref sink);
        Whole(FeatureHash.Combine(QuotedShare, QuotedBand(quoted, tokens.Length)), ref sink);
        Token first = tokens[0], last = tokens[^1];
        Place(FeatureHash.Combine(FirstToken, cues[0].Code), first, first, ref sink);
        Place(FeatureHash.Combine(LastToken, last.Hash), last, last, ref sink);
        if (tokens.Length > 1)
        {
            Place(FeatureHash.Combine(FeatureHash.Combine(FirstTwo, cues[0].Code), cues[1].Code), first, tokens[1], ref sink);
            if (IsSign(tokens[^2]))
                Place(FeatureHash.Combine(FeatureHash.Combine(LastTwo, tokens[^2].Hash), last.Hash), tokens[^2], last, ref sink);
        }

        if (sentence.Sentence.Tokens.StartsInsideQuotation)
            Whole(StartsInside, ref sink);
        if (first.Kind == TokenKind.OpenQuote)
            Place(StartsWithQuote, first, first, ref sink);
        if (sentence.Sentence.Tokens.EndsInsideQuotation)
            Whole(EndsInside, ref sink);
        if (!IsSign(last))
            Place(NoFullStop, last, last, ref sink);
        if (last.Hash == QuestionMark || (tokens.Length > 1 && tokens[^2].Hash == QuestionMark))
            Place(Question, last, last, ref sink);
    }

    private void AddSpeech<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        int firstQuoted = -1, lastQuoted = -1, firstSay = -1, lastSay = -1, says = 0, speech = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].InsideQuotation)
            {
                if (firstQuoted < 0)
                    firstQuoted = i;
                lastQuoted = i;
                continue;
            }

            if (cues[i].Cues.Overlaps(_speech))
                speech++;
            if (!cues[i].Cues.Overlaps(_says))
                continue;
            if (firstSay < 0)
                firstSay = i;
            lastSay = i;
            says++;
            if (cues[i].Cues.Overlaps(_saysOrTells))
            {
                AddNextToSay(sentence, i, i - 1, 1, ref sink);
                AddNextToSay(sentence, i, i + 1, 2, ref sink);
            }
        }

        Whole(FeatureHash.Combine(SayCount, Math.Min(2, says)), ref sink);
        Whole(FeatureHash.Combine(SpeechCount, Math.Min(2, speech)), ref sink);
        if (says == 0 || firstQuoted < 0)
            return;
        if (firstSay < firstQuoted)
            Place(SayBefore, tokens[firstSay], tokens[firstSay], ref sink);
        if (lastSay > lastQuoted)
            Place(SayAfter, tokens[lastSay], tokens[lastSay], ref sink);
        for (int i = firstQuoted + 1; i < lastQuoted; i++)
        {
            if (!tokens[i].InsideQuotation && cues[i].Cues.Overlaps(_says))
                Place(SayAmid, tokens[i], tokens[i], ref sink);
        }
    }

    private void AddNextToSay<TSink>(in SentenceView sentence, int say, int neighbour, int side, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        if ((uint)neighbour >= (uint)tokens.Length)
            return;
        ulong space = FeatureHash.Combine(NextToSay, side);
        Token from = tokens[Math.Min(say, neighbour)], to = tokens[Math.Max(say, neighbour)];
        ulong parties = sentence.Sentence.Cues[neighbour].Groups & _parties;
        while (parties != 0)
            Place(FeatureHash.Combine(space, index.GroupHashes[BitSets.TakeLowest(ref parties)]), from, to, ref sink);
        if (NextToSaySigns.AsSpan().Contains(tokens[neighbour].Hash))
            Place(FeatureHash.Combine(space, tokens[neighbour].Hash), from, to, ref sink);
    }

    private void AddPersons<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        if (!sentence.Sentence.AllCues.Overlaps(_persons))
            return;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        for (int i = 0; i < tokens.Length; i++)
        {
            ClassSet persons = cues[i].Cues & _persons;
            while (!persons.IsEmpty)
            {
                ulong hash = FeatureHash.Combine(Person, index.ClassHashes[ClassSet.TakeLowest(ref persons)]);
                Place(FeatureHash.Combine(hash, tokens[i].InsideQuotation ? 1UL : 2UL), tokens[i], tokens[i], ref sink);
            }
        }
    }

    private static bool IsSign(in Token token) => token.Kind is TokenKind.Punctuation or TokenKind.OpenQuote or TokenKind.CloseQuote;

    private static int QuotedBand(int quoted, int all) => (quoted / (double)all) switch
    {
        0 => 0,
        < 0.3 => 1,
        < 0.7 => 2,
        < 0.85 => 3,
        _ => 4,
    };

    private static void Whole<TSink>(ulong hash, ref TSink sink)
        where TSink : struct, IFeatureSink => sink.Add(FeatureHash.Finish(hash, FeatureChannel.Frame), 0, 0);

    private static void Place<TSink>(ulong hash, in Token first, in Token last, ref TSink sink)
        where TSink : struct, IFeatureSink => sink.Add(FeatureHash.Finish(hash, FeatureChannel.Frame), first.Start, last.End);
}
