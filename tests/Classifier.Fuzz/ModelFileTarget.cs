using Classifier.Prediction;
using Classifier.Prediction.Model;

namespace Classifier.Fuzz;

/// <summary>A damaged model file gives a <see cref="ModelFileException"/> or the predictions of the sound one.</summary>
internal sealed class ModelFileTarget : FuzzTarget
{
    private const string Sentence = "Heavy rain fell on the coast on Monday, he said.";

    private readonly byte[] _sound;
    private readonly IReadOnlyList<float> _expected;

    public ModelFileTarget(byte[] sound)
    {
        _sound = sound;
        using SentenceClassifier classifier = SentenceClassifier.Load(new MemoryStream(sound));
        _expected = classifier.Classify(Sentence).Probabilities;
    }

    public override string Name => "model reader, damaged files";

    public override byte[] Make(Random random) => Mutation.Of(_sound, random);

    public override void Try(byte[] input)
    {
        try
        {
            using SentenceClassifier classifier = SentenceClassifier.Load(new MemoryStream(input));
            Require(classifier.Classify(Sentence).Probabilities.SequenceEqual(_expected), "a damaged file gives other predictions");
        }
        catch (ModelFileException)
        {
            // As it should be.
        }
    }
}
