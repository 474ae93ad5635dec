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
        if (options.Cues)
        {
            channels.Add(new CueChannel(index));
            channels.Add(new SkeletonChannel(index));
        }

        if (options.Frame)
        {
            channels.Add(new FrameChannel(index));
            channels.Add(new RelationChannel(index));
            channels.Add(new ContextChannel());
        }

        return channels;
    }
}
