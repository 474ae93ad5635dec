using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting;
using Classifier.Training.Fitting.Network;
using Classifier.Training.Tests;

[assembly: AssemblyFixture(typeof(SmallModel))]

namespace Classifier.Training.Tests;

/// <summary>Models of <see cref="SmallData"/>, trained once for all tests.</summary>
public sealed class SmallModel : IDisposable
{
    private static readonly FeatureOptions Full = new() { MinimumDocumentFrequency = 1, Patterns = new ChannelOptions() };

    private static readonly FeatureOptions Few = new() { MinimumDocumentFrequency = 20, Characters = null, Sequence = null, Skeleton = null, Context = null, Subwords = new NGramOptions { Minimum = 1, Maximum = 2 } };

    private static readonly NetworkOptions Tiny = new() { MinimumRows = 1, Dimensions = 8, Pieces = 200, Window = 3 };

    private static readonly Dictionary<string, string> FewCues = new() { ["say.txt"] = "@group say\nsay~v (said)\n", ["neg.txt"] = "not\nno longer\n" };

    public SmallModel()
    {
        Bytes = Train(Full, LexiconFiles.BuiltIn());
        FewBytes = Train(Few, FewCues);
        Classifier = SentenceClassifier.Load(new MemoryStream(Bytes));
    }

    /// <summary>A model file with every channel and the built-in lexicon.</summary>
    internal byte[] Bytes { get; }

    /// <summary>A model file that is as small as can be and yet has all kinds of entries; it loads in no time.</summary>
    internal byte[] FewBytes { get; }

    /// <summary>The full model as loaded from the file.</summary>
    internal SentenceClassifier Classifier { get; }

    public void Dispose() => Classifier.Dispose();

    private static byte[] Train(FeatureOptions features, IReadOnlyDictionary<string, string> lexicon)
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Folds = 2, TestShare = 0.2, Features = features, Network = Tiny, Thresholds = ThresholdGoal.BestF1 };
        new ModelTrainer(options, lexicon) { Card = (_, _) => "# Model card\n" }.Train(SmallData.Rows(), folder["model.zip"]);
        return File.ReadAllBytes(folder["model.zip"]);
    }
}
