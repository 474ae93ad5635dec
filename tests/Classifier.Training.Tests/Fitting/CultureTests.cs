using System.Globalization;
using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Training.Data;
using Classifier.Training.Fitting;

namespace Classifier.Training.Tests.Fitting;

public sealed class CultureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    [Fact]
    public void A_program_of_another_culture_gets_the_same_model_and_predictions()
    {
        Train("plain.zip");
        CultureInfo.CurrentCulture = Foreign();
        Train("foreign.zip");

        Assert.Equal(File.ReadAllBytes(_folder["plain.zip"]), File.ReadAllBytes(_folder["foreign.zip"]));
        using SentenceClassifier classifier = SentenceClassifier.Load(_folder["foreign.zip"]);
        IReadOnlyList<float> foreign = classifier.Classify("The IRON bill of 1,5 İ won't pass.").Probabilities;
        CultureInfo.CurrentCulture = _before;
        Assert.Equal(foreign, classifier.Classify("The IRON bill of 1,5 İ won't pass.").Probabilities);
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _before;
        _folder.Dispose();
    }

    private void Train(string file) => new ModelTrainer(
        new TrainingOptions { TestShare = 0.2, Folds = 2, Features = new FeatureOptions { MinimumDocumentFrequency = 3 } },
        LexiconFiles.BuiltIn()).Train(SmallData.Rows(), _folder[file], cancellation: TestContext.Current.CancellationToken);

    /// <summary>Comma for point, another minus sign and other signs for what is no number, as several real cultures have them.</summary>
    private static CultureInfo Foreign()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NaNSymbol = "ليس رقمًا";
        return culture;
    }
}
