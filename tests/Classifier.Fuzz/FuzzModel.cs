using Classifier.Prediction.Features;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting;
using Classifier.Training.Reports;

namespace Classifier.Fuzz;

/// <summary>Trains the models that are tried, from made-up rows.</summary>
internal static class FuzzModel
{
    private static readonly string[] Weather = ["Heavy rain fell on the coast", "A cold wind blew over the hills", "Snow is expected in the valleys"];
    private static readonly string[] Markets = ["Shares rose in early trading", "The bank raised its interest rate", "Oil prices fell for a third day"];
    private static readonly string[] Endings = ["on Monday", "last week, he said", "again", "in the capital", "unless they pay"];

    /// <summary>The bytes of a model file.</summary>
    /// <param name="minimumFrequency">How often a feature must stand; a high number makes the model small.</param>
    /// <param name="lexicon">The cue lexicon.</param>
    public static byte[] Train(int minimumFrequency, IReadOnlyDictionary<string, string> lexicon)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("classifier-fuzz-");
        try
        {
            string path = Path.Combine(folder.FullName, "model.zip");
            var features = new FeatureOptions { MinimumDocumentFrequency = minimumFrequency, Patterns = new ChannelOptions(), Subwords = new NGramOptions { Minimum = 1, Maximum = 2 } };
            var options = new TrainingOptions { Folds = 2, TestShare = 0.2, Features = features, Thresholds = ThresholdGoal.BestF1 };
            new ModelTrainer(options, lexicon) { Card = new StoredCard().Write }.Train(Rows(), path);
            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<LabelledSentence> Rows() => Enumerable.Range(0, 300).Select(i => new LabelledSentence(
        $"a{i / 5}",
        i % 5,
        i % 2 == 0 ? "weather" : "markets",
        $"{(i % 2 == 0 ? Weather : Markets)[i / 2 % 3]} {Endings[i / 6 % 5]}.",
        new RowSource("fuzz", i)));
}
