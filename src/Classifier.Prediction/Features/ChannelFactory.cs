namespace Classifier.Prediction.Features;

/// <summary>Makes the channels that options switch on.</summary>
internal static class ChannelFactory
{
    /// <summary>The channels in fixed order.</summary>
    public static IReadOnlyList<IFeatureChannel> Create(FeatureOptions options, LexiconIndex index, IReadOnlyDictionary<string, byte[]> assets)
    {
        var channels = new List<IFeatureChannel>();
        if (options.Words is { } words)
            channels.Add(new WordChannel(words));
        if (options.Characters is { } characters)
            channels.Add(new CharacterChannel(characters));
        if (options.Cues is not null)
            channels.Add(new CueChannel(index));
        if (options.Patterns is not null)
            channels.Add(new PatternChannel(index));
        if (options.Sequence is { } sequence)
            channels.Add(new SequenceChannel(sequence, index));
        if (options.Skeleton is { } skeleton)
            channels.Add(new SkeletonChannel(skeleton, index));
        if (options.Frame is not null)
        {
            channels.Add(new FrameChannel(index));
            channels.Add(new RelationChannel(index));
        }

        if (options.Context is not null)
            channels.Add(new ContextChannel());

        return channels;
    }
}
