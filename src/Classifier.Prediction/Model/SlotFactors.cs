using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>The factor of each slot, which is that of its channel.</summary>
internal static class SlotFactors
{
    /// <summary>One factor a slot, in slot order.</summary>
    public static float[] Of(SlotTable vocabulary, FeatureOptions options)
    {
        float[] byChannel = options.Factors();
        return Array.ConvertAll(vocabulary.Hashes, hash => byChannel[(int)FeatureHash.ChannelOf(hash)]);
    }
}
