namespace Classifier.Prediction.Features;

/// <summary>Ordered pairs and triples of the lexicon's groups within a window, near pairs and pairs across quotation marks apart.</summary>
internal sealed class PatternChannel(LexiconIndex index) : IFeatureChannel
{
    private const int PairWindow = 10;
    private const int NearPair = 3;
    private const int TripleStep = 6;

    /// <summary>More cues than this in one sentence take no part in pairs and triples, so that the work stays linear.</summary>
    private const int MaximumEvents = 256;

    private static readonly ulong Near = FeatureHash.Of("cue pair near");
    private static readonly ulong Pair = FeatureHash.Of("cue pair");
    private static readonly ulong CrossingPair = FeatureHash.Of("cue pair across quotation marks");
    private static readonly ulong Triple = FeatureHash.Of("cue triple");

    public string Name => "patterns";

    /// <summary>A group at a token.</summary>
    private readonly record struct Event(short Token, byte Group, bool InsideQuotation);

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        Span<Event> events = stackalloc Event[MaximumEvents];
        int count = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            ulong groups = cues[i].Groups;
            // A name of several words is one actor.
            if (cues[i].IsName && i > 0 && cues[i - 1].IsName)
                groups = index.GroupsOf(cues[i].Cues);
            while (groups != 0 && count < MaximumEvents && i <= short.MaxValue)
                events[count++] = new Event((short)i, (byte)BitSets.TakeLowest(ref groups), tokens[i].InsideQuotation);
        }

        AddPairs(tokens, events[..count], ref sink);
        AddTriples(tokens, events[..count], ref sink);
    }

    private void AddPairs<TSink>(ReadOnlySpan<Token> tokens, ReadOnlySpan<Event> events, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        int actor = index.Actor == 0 ? -1 : System.Numerics.BitOperations.TrailingZeroCount(index.Actor);
        for (int a = 0; a < events.Length; a++)
        {
            Event first = events[a];
            for (int b = a + 1; b < events.Length; b++)
            {
                Event second = events[b];
                int distance = second.Token - first.Token;
                if (distance > PairWindow)
                    break;
                if (distance == 0 || (first.Group == actor && second.Group == actor))
                    continue;
                ulong groups = FeatureHash.Combine(index.GroupHashes[first.Group], index.GroupHashes[second.Group]);
                (int start, int end) = (tokens[first.Token].Start, tokens[second.Token].End);
                if (distance <= NearPair)
                    sink.Add(FeatureHash.Finish(FeatureHash.Combine(Near, groups), FeatureChannel.Patterns), start, end);
                ulong kind = first.InsideQuotation == second.InsideQuotation ? Pair : CrossingPair;
                sink.Add(FeatureHash.Finish(FeatureHash.Combine(kind, groups), FeatureChannel.Patterns), start, end);
            }
        }
    }

    private void AddTriples<TSink>(ReadOnlySpan<Token> tokens, ReadOnlySpan<Event> all, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        Span<Event> events = stackalloc Event[all.Length];
        int count = 0;
        foreach (Event e in all)
        {
            if ((index.InTriples & (1UL << e.Group)) != 0)
                events[count++] = e;
        }

        for (int a = 0; a < count; a++)
        {
            for (int b = a + 1; b < count && events[b].Token - events[a].Token <= TripleStep; b++)
            {
                if (events[b].Token == events[a].Token || events[b].Group == events[a].Group)
                    continue;
                ulong pair = FeatureHash.Combine(
                    FeatureHash.Combine(Triple, index.GroupHashes[events[a].Group]), index.GroupHashes[events[b].Group]);
                for (int c = b + 1; c < count && events[c].Token - events[b].Token <= TripleStep; c++)
                {
                    if (events[c].Token == events[b].Token || events[c].Group == events[b].Group)
                        continue;
                    ulong hash = FeatureHash.Combine(pair, index.GroupHashes[events[c].Group]);
                    sink.Add(FeatureHash.Finish(hash, FeatureChannel.Patterns), tokens[events[a].Token].Start, tokens[events[c].Token].End);
                }
            }
        }
    }
}
