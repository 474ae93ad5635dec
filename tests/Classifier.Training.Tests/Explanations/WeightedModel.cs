using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Training.Data;
using Classifier.Training.Fitting;
using Classifier.Training.Tests.Explanations;

[assembly: AssemblyFixture(typeof(WeightedModel))]

namespace Classifier.Training.Tests.Explanations;

/// <summary>A model whose channels have unequal factors, trained once on small data.</summary>
public sealed class WeightedModel : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public WeightedModel()
    {
        var options = new TrainingOptions
        {
            TestShare = 0.2,
            Folds = 2,
            Features = new FeatureOptions
            {
                Words = new NGramOptions { Minimum = 1, Maximum = 3, Factor = 2 },
                Patterns = new ChannelOptions(),
                Context = new ChannelOptions { Factor = 0.5f },
                MinimumDocumentFrequency = 1,
            },
        };
        new ModelTrainer(options, LexiconFiles.BuiltIn()).Train(SmallData.Rows(), Path);
        Classifier = SentenceClassifier.Load(Path);
    }

    public string Path => _folder["small.zip"];

    public SentenceClassifier Classifier { get; }

    public void Dispose()
    {
        Classifier.Dispose();
        _folder.Dispose();
    }
}
