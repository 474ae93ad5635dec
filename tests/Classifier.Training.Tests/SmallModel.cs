using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Training.Data;
using Classifier.Training.Fitting;
using Classifier.Training.Tests;

[assembly: AssemblyFixture(typeof(SmallModel))]

namespace Classifier.Training.Tests;

/// <summary>A model of <see cref="SmallData"/> with every channel on, trained once for all tests.</summary>
public sealed class SmallModel : IDisposable
{
    private static readonly FeatureOptions Features = new() { MinimumDocumentFrequency = 1, Patterns = new ChannelOptions() };

    public SmallModel()
    {
        using var folder = new TemporaryFolder();
        var trainer = new ModelTrainer(new TrainingOptions { Folds = 2, TestShare = 0.2, Features = Features }, LexiconFiles.BuiltIn());
        trainer.Train(SmallData.Rows(), folder["model.zip"]);
        Bytes = File.ReadAllBytes(folder["model.zip"]);
        Classifier = SentenceClassifier.Load(new MemoryStream(Bytes));
    }

    /// <summary>The model file.</summary>
    internal byte[] Bytes { get; }

    /// <summary>The model as loaded from the file.</summary>
    internal SentenceClassifier Classifier { get; }

    public void Dispose() => Classifier.Dispose();
}
