namespace Classifier.Prediction.Features;

/// <summary>
/// Who does what to whom, as far as surface forms tell: the main verb, its tense and subject; a verb of urging or demanding with its
/// addressee and what is asked ("called on Y to withdraw"); a modal with its subject and the harm, penalty or concession after it
/// ("we will strike back").
/// </summary>
internal sealed class RelationChannel(LexiconIndex index) : IFeatureChannel
{
    private static readonly ulong MainVerb = FeatureHash.Of("main verb");
    private static readonly ulong MainVerbNext = FeatureHash.Of("main verb next");
    private static readonly ulong MainVerbClass = FeatureHash.Of("main verb class");
    private static readonly ulong Subject = FeatureHash.Of("subject");
    private static readonly ulong SubjectVerb = FeatureHash.Of("subject verb");
    private static readonly ulong NoVerb = FeatureHash.Of("no verb");
    private static readonly ulong Addressed = FeatureHash.Of("addressed");
    private static readonly ulong AddressedAct = FeatureHash.Of("addressed act");
    private static readonly ulong AddressedNot = FeatureHash.Of("addressed not");
    private static readonly ulong AskedPenalty = FeatureHash.Of("asked penalty");
    private static readonly ulong ModalAct = FeatureHash.Of("modal act");
    private static readonly ulong SubjectModalAct = FeatureHash.Of("subject modal act");
    private static readonly ulong To = FeatureHash.Of("to");
    private static readonly ulong Not = FeatureHash.Of("not");
    private static readonly ulong EdVerb = FeatureHash.Of("ed");
    private static readonly ulong LexiconVerb = FeatureHash.Of("lex");
    private static readonly HashSet<ulong> AfterFiniteVerbs = HashesOf("been be not to said told already also no long");
    private static readonly HashSet<ulong> SentenceStops = HashesOf(". ; :");
    private static readonly HashSet<ulong> ClauseStops = HashesOf(". ;");

    private readonly ulong _subjects = index.Groups("act", "per", "he", "they", "it", "we", "you", "org", "oth");
    private readonly ulong _addressees = index.Groups("act", "oth", "per", "org", "they", "we", "he", "it");
    private readonly ulong _acts = index.Groups("con", "hrm", "imp", "pen", "pnv", "sup", "bak", "ext");
    private readonly ulong _penalty = index.Groups("pen");
    private readonly ulong _outcomes = index.Groups("hrm", "ret", "pen", "pnv", "imp", "ext", "con", "sup", "say", "neg", "tlk", "ref");
    private readonly ClassSet _verbs = index.Lexicon.Set(
        "say", "tell", "claimv", "think_hope", "accuse", "deny", "pledge", "vow", "warnv", "threaten", "praise", "demandv", "urge", "callfor",
        "propose", "back", "wantv", "refuse", "impose", "harmv", "exit");

    private readonly ClassSet _will = index.Lexicon.Set("will");

    /// <summary>Kinds of asking, the first that fits.</summary>
    private readonly (ClassSet Classes, ulong Kind)[] _asking =
    [
        (index.Lexicon.Set("urge", "callfor"), FeatureHash.Of("urge")),
        (index.Lexicon.Set("demandv"), FeatureHash.Of("demand")),
        (index.Lexicon.Set("tell"), FeatureHash.Of("tell")),
        (index.Lexicon.Set("warnv"), FeatureHash.Of("warn")),
        (index.Lexicon.Set("wantv"), FeatureHash.Of("want")),
    ];

    /// <summary>Kinds of modality, the first that fits.</summary>
    private readonly (ClassSet Classes, ulong Kind)[] _modals =
        [.. ((string[])["vow", "threaten", "will", "would", "ready", "must", "pledge", "can", "may"]).Select(m => (index.Lexicon.Set(m), FeatureHash.Of(m)))];

    private readonly ClassSet _askingOrModal = index.Lexicon.Set(
        "urge", "callfor", "demandv", "tell", "warnv", "wantv", "vow", "threaten", "will", "would", "ready", "must", "pledge", "can", "may");

    public string Name => "relations";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        AddMainVerb(sentence, ref sink);
        if (!sentence.Sentence.AllCues.Overlaps(_askingOrModal))
            return;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (!cues[i].Cues.Overlaps(_askingOrModal))
                continue;
            if (!cues[i].Cues.Overlaps(_will) && KindOf(cues[i].Cues, _asking) is { } asking)
                AddAsking(tokens, cues, i, asking, ref sink);
            if (KindOf(cues[i].Cues, _modals) is { } modal)
                AddModal(tokens, cues, i, modal, ref sink);
        }
    }

    private void AddMainVerb<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (token.InsideQuotation || token.Kind != TokenKind.Word)
                continue;
            bool finite = cues[i].IsFiniteVerb;
            bool ed = cues[i].EndsLikePast;
            ClassSet classes = cues[i].Cues & _verbs;
            if (!finite && !ed && (classes.IsEmpty || i == 0))
                continue;
            ulong form = finite ? token.Hash : ed ? EdVerb : LexiconVerb;
            Add(FeatureHash.Combine(MainVerb, form), token, token, ref sink);
            if (finite && i + 1 < tokens.Length && AfterFiniteVerbs.Contains(tokens[i + 1].Hash))
                Add(FeatureHash.Combine(FeatureHash.Combine(MainVerbNext, form), tokens[i + 1].Hash), token, tokens[i + 1], ref sink);
            while (!classes.IsEmpty)
                Add(FeatureHash.Combine(MainVerbClass, index.ClassHashes[ClassSet.TakeLowest(ref classes)]), token, token, ref sink);
            (int subject, ulong groups) = SubjectBefore(cues, i);
            while (groups != 0)
            {
                ulong group = index.GroupHashes[BitSets.TakeLowest(ref groups)];
                Add(FeatureHash.Combine(Subject, group), tokens[subject], tokens[subject], ref sink);
                Add(FeatureHash.Combine(FeatureHash.Combine(SubjectVerb, group), form), tokens[subject], token, ref sink);
            }

            return;
        }

        sink.Add(FeatureHash.Finish(NoVerb, FeatureChannel.Frame), 0, 0);
    }

    private void AddAsking<TSink>(ReadOnlySpan<Token> tokens, ReadOnlySpan<TokenCues> cues, int at, ulong kind, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        int party = -1;
        for (int i = at + 1; i < Math.Min(tokens.Length, at + 6); i++)
        {
            ulong hash = tokens[i].Hash;
            if (SentenceStops.Contains(hash))
                break;
            if ((cues[i].Groups & _addressees) != 0)
                party = i;
            if (party >= 0 && i > party && hash == To && i + 1 < tokens.Length)
            {
                Add(FeatureHash.Combine(Addressed, kind), tokens[at], tokens[i], ref sink);
                ulong acts = cues[i + 1].Groups & _acts;
                while (acts != 0)
                    Add(FeatureHash.Combine(FeatureHash.Combine(AddressedAct, kind), index.GroupHashes[BitSets.TakeLowest(ref acts)]), tokens[at], tokens[i + 1], ref sink);
                break;
            }

            if (hash == Not && i + 1 < tokens.Length && tokens[i + 1].Hash == To)
            {
                Add(FeatureHash.Combine(AddressedNot, kind), tokens[at], tokens[i + 1], ref sink);
                break;
            }
        }

        for (int i = at + 1; i < Math.Min(tokens.Length, at + 9); i++)
        {
            if ((cues[i].Groups & _penalty) != 0)
            {
                Add(FeatureHash.Combine(AskedPenalty, kind), tokens[at], tokens[i], ref sink);
                break;
            }
        }
    }

    private void AddModal<TSink>(ReadOnlySpan<Token> tokens, ReadOnlySpan<TokenCues> cues, int at, ulong kind, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        (int subject, ulong subjects) = SubjectBefore(cues, at);
        ulong seen = 0;
        for (int i = at + 1; i < Math.Min(tokens.Length, at + 7); i++)
        {
            if (ClauseStops.Contains(tokens[i].Hash))
                break;
            ulong outcomes = cues[i].Groups & _outcomes & ~seen;
            seen |= outcomes;
            while (outcomes != 0)
            {
                ulong outcome = index.GroupHashes[BitSets.TakeLowest(ref outcomes)];
                Add(FeatureHash.Combine(FeatureHash.Combine(ModalAct, kind), outcome), tokens[at], tokens[i], ref sink);
                if (subjects == 0)
                    continue;
                ulong group = index.GroupHashes[System.Numerics.BitOperations.TrailingZeroCount(subjects)];
                Add(FeatureHash.Combine(FeatureHash.Combine(FeatureHash.Combine(SubjectModalAct, group), kind), outcome), tokens[subject], tokens[i], ref sink);
            }
        }
    }

    /// <summary>The nearest party among the three tokens before a verb.</summary>
    private (int Token, ulong Groups) SubjectBefore(ReadOnlySpan<TokenCues> cues, int verb)
    {
        for (int i = verb - 1; i >= Math.Max(0, verb - 3); i--)
        {
            ulong groups = cues[i].Groups & _subjects;
            if (groups != 0)
                return (i, groups);
        }

        return (-1, 0);
    }

    private static ulong? KindOf(ClassSet classes, (ClassSet Classes, ulong Kind)[] kinds)
    {
        foreach ((ClassSet wanted, ulong kind) in kinds)
        {
            if (classes.Overlaps(wanted))
                return kind;
        }

        return null;
    }

    private static HashSet<ulong> HashesOf(string words) => [.. words.Split(' ').Select(w => FeatureHash.Of(w))];

    private static void Add<TSink>(ulong hash, in Token first, in Token last, ref TSink sink)
        where TSink : struct, IFeatureSink => sink.Add(FeatureHash.Finish(hash, FeatureChannel.Frame), first.Start, last.End);
}
