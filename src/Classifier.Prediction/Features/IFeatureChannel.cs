namespace Classifier.Prediction.Features;

/// <summary>Turns a tokenised sentence into features of one kind.</summary>
internal interface IFeatureChannel
{
    /// <summary>The channel's name, as in options, the model file and explanations.</summary>
    string Name { get; }

    /// <summary>Gives all features of a sentence to a sink.</summary>
    void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink;
}
