namespace Classifier.Prediction.Features;

/// <summary>
/// What the sentence's surroundings carry: its place in the article, what the sentences before and after it are like, and each of
/// these together with the sentence's own state. A loose sentence has none of these features.
/// </summary>
internal sealed class ContextChannel : IFeatureChannel
{
    private static readonly ulong Place = FeatureHash.Of("context place");
    private static readonly ulong Carry = FeatureHash.Of("context quotation carried");
    private static readonly ulong First = FeatureHash.Of("context first");
    private static readonly ulong Last = FeatureHash.Of("context last");
    private static readonly ulong Before = FeatureHash.Of("context before");
    private static readonly ulong BeforeWithState = FeatureHash.Of("context before with state");
    private static readonly ulong BeforeWithFirstToken = FeatureHash.Of("context before with first token");
    private static readonly ulong After = FeatureHash.Of("context after");
    private static readonly ulong AfterWithState = FeatureHash.Of("context after with state");

    public string Name => "context";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        SentenceContext context = sentence.Context;
        if (context.Previous is null && context.Next is null)
            return;
        int state = sentence.Sentence.Profile.State;
        Add(FeatureHash.Combine(Place, PlaceBand(context.Position)), ref sink);
        if (sentence.Sentence.Tokens.StartsInsideQuotation)
            Add(Carry, ref sink);
        if (context.Previous is { } previous && !sentence.Tokens.IsEmpty)
            Add(FeatureHash.Combine(FeatureHash.Combine(BeforeWithFirstToken, previous.State | ((int)(previous.Marks & ProfileMarks.EndsInsideQuotation) << 4)), sentence.Sentence.Cues[0].Code), ref sink);
        AddNeighbour(context.Previous, First, Before, BeforeWithState, state, ref sink);
        AddNeighbour(context.Next, Last, After, AfterWithState, state, ref sink);
    }

    private static void AddNeighbour<TSink>(
        SentenceProfile? neighbour, ulong missing, ulong space, ulong spaceWithState, int state, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        if (neighbour is not { } profile)
        {
            Add(missing, ref sink);
            return;
        }

        ulong marks = (uint)profile.Marks;
        while (marks != 0)
        {
            int mark = BitSets.TakeLowest(ref marks);
            Add(FeatureHash.Combine(space, mark), ref sink);
            Add(FeatureHash.Combine(FeatureHash.Combine(spaceWithState, mark), state), ref sink);
        }
    }

    private static void Add<TSink>(ulong hash, ref TSink sink)
        where TSink : struct, IFeatureSink => sink.Add(FeatureHash.Finish(hash, FeatureChannel.Context), 0, 0);

    private static int PlaceBand(int position) => position switch
    {
        < 1 => 1,
        < 2 => 2,
        < 5 => 3,
        < 12 => 6,
        _ => 13,
    };
}
