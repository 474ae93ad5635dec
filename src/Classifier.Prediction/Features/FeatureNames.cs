namespace Classifier.Prediction.Features;

/// <summary>
/// The names of features that cannot be read off the text they were drawn from: those of whole sentences and of cue classes. There
/// are few of them, so their hashes are computed again, as the channels do. A name says first what it is about, then a colon.
/// </summary>
internal sealed class FeatureNames
{
    private static readonly string[] States = ["all quoted", "partly quoted", "saying", "neither quoted nor saying"];
    private static readonly string[] Counts = ["none", "one", "several"];

    private readonly Dictionary<ulong, string> _names = [];

    /// <param name="lexicon">The lexicon whose classes are named.</param>
    public FeatureNames(Lexicon lexicon)
    {
        AddEdges();
        AddFrame();
        AddContext();
        foreach (LexiconClass lexiconClass in lexicon.Classes)
            AddCues(lexiconClass.Name);
    }

    /// <summary>The name of a feature; null where the text says what it is.</summary>
    public string? NameOf(ulong hash)
    {
        if (_names.TryGetValue(hash, out string? name))
            return name;
        // The only context features that are not listed depend on the sentence's first word.
        return FeatureHash.ChannelOf(hash) == FeatureChannel.Context ? "sentence before: with the first word of this one" : null;
    }

    private void AddEdges()
    {
        Add(FeatureChannel.Words, FeatureHash.Combine(FeatureHash.Of("words"), FeatureHash.Of("<s>")), "edge: beginning of the sentence");
        Add(FeatureChannel.Words, FeatureHash.Combine(FeatureHash.Of("words"), FeatureHash.Of("</s>")), "edge: end of the sentence");
    }

    private void AddFrame()
    {
        foreach ((int band, string length) in ((string[])["up to 4", "5 to 8", "9 to 12", "13 to 18", "19 to 25", "26 to 35", "36 to 50", "over 50"]).Index())
            AddFrame("frame length", band, $"length: {length} tokens");
        foreach ((int band, string share) in ((string[])["none", "under 30%", "30 to 70%", "70 to 85%", "over 85%"]).Index())
            AddFrame("frame quoted share", band, $"quotation: {share}");
        Add(FeatureChannel.Frame, FeatureHash.Of("frame starts inside quotation"), "quotation: runs on from before");
        Add(FeatureChannel.Frame, FeatureHash.Of("frame ends inside quotation"), "quotation: runs on");
        foreach ((int count, string words) in Counts.Index())
        {
            AddFrame("frame verbs of saying", count, $"verbs of saying: {words}");
            AddFrame("frame verbs of speech", count, $"verbs of speech: {words}");
        }

        Add(FeatureChannel.Frame, FeatureHash.Of("no verb"), "main verb: none found");
    }

    private void AddFrame(string space, int value, string name) =>
        Add(FeatureChannel.Frame, FeatureHash.Combine(FeatureHash.Of(space), value), name);

    private void AddContext()
    {
        foreach ((int band, string place) in ((int, string)[])[(1, "first"), (2, "second"), (3, "third to fifth"), (6, "sixth to twelfth"), (13, "later")])
            Add(FeatureChannel.Context, FeatureHash.Combine(FeatureHash.Of("context place"), band), $"place in the article: {place}");
        Add(FeatureChannel.Context, FeatureHash.Of("context quotation carried"), "sentence before: its quotation runs on");
        Add(FeatureChannel.Context, FeatureHash.Of("context first"), "sentence before: none");
        Add(FeatureChannel.Context, FeatureHash.Of("context last"), "sentence after: none");
        foreach ((ProfileMarks mark, string words) in Marks())
        {
            AddNeighbour("context before", "sentence before", mark, words);
            AddNeighbour("context after", "sentence after", mark, words);
        }
    }

    private void AddNeighbour(string space, string neighbour, ProfileMarks mark, string words)
    {
        int bit = System.Numerics.BitOperations.TrailingZeroCount((uint)mark);
        Add(FeatureChannel.Context, FeatureHash.Combine(FeatureHash.Of(space), bit), $"{neighbour}: {words}");
        ulong withState = FeatureHash.Combine(FeatureHash.Of(space + " with state"), bit);
        foreach ((int state, string self) in States.Index())
            Add(FeatureChannel.Context, FeatureHash.Combine(withState, state), $"{neighbour}: {words}, this one {self}");
    }

    private static (ProfileMarks Mark, string Words)[] Marks() =>
    [
        (ProfileMarks.EndsInsideQuotation, "ends inside a quotation"),
        (ProfileMarks.StartsWithQuote, "begins with a quotation mark"),
        (ProfileMarks.EndsWithClosingQuote, "ends with a quotation mark"),
        (ProfileMarks.AllQuoted, "all quoted"),
        (ProfileMarks.PartlyQuoted, "partly quoted"),
        (ProfileMarks.NotQuoted, "not quoted"),
        (ProfileMarks.Says, "has a verb of saying"),
        (ProfileMarks.DoesNotSay, "has no verb of saying"),
        (ProfileMarks.Penalty, "speaks of sanctions or tariffs"),
        (ProfileMarks.Threatens, "threatens"),
        (ProfileMarks.Demands, "demands"),
        (ProfileMarks.FirstPerson, "has we or I"),
        (ProfileMarks.Source, "names a source or leader"),
        (ProfileMarks.ThirdPerson, "has he or she"),
        (ProfileMarks.Evidence, "gives evidence"),
        (ProfileMarks.Boilerplate, "is boilerplate"),
        (ProfileMarks.Future, "has will or would"),
        (ProfileMarks.NoFullStop, "has no full stop"),
        (ProfileMarks.VeryShort, "very short"),
        (ProfileMarks.Short, "short"),
        (ProfileMarks.Middling, "of middling length"),
        (ProfileMarks.Long, "long"),
    ];

    private void AddCues(string lexiconClass)
    {
        ulong hash = FeatureHash.Of(lexiconClass);
        ulong placed = FeatureHash.Combine(FeatureHash.Of("cue in or out of quotation"), hash);
        Add(FeatureChannel.Cues, FeatureHash.Combine(FeatureHash.Of("cue"), hash), $"@{lexiconClass}");
        Add(FeatureChannel.Cues, FeatureHash.Combine(placed, 1UL), $"@{lexiconClass} inside quotation");
        Add(FeatureChannel.Cues, FeatureHash.Combine(placed, 2UL), $"@{lexiconClass} outside quotation");
        Add(FeatureChannel.Cues, FeatureHash.Combine(FeatureHash.Of("cue negated"), hash), $"@{lexiconClass} negated");
    }

    private void Add(FeatureChannel channel, ulong hash, string name) => _names.TryAdd(FeatureHash.Finish(hash, channel), name);
}
