using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Fitting;
using Classifier.Training.Reports;

namespace Classifier.Training.Tests.Reports;

public sealed class StoredCardTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_card_in_a_model_says_what_its_training_measured_and_what_it_looks_at()
    {
        TrainingResult result = Train("model.zip", new StoredCard().Write);

        string card = Card("model.zip")!;
        Assert.StartsWith("# Model card\n\nA linear sentence classifier with 3 labels: **markets**, **sport**, **weather**.", card, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"| Macro-F1 | {result.Test.Macro.F1.Value:0.000} |"), card, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"| accuracy | {result.CrossValidation.Measures["accuracy"].Mean:0.000} |"), card, StringComparison.Ordinal);
        Assert.Matches(@"\| sport \| .*“.*(goalkeeper|striker|penalty|cup).* \+\d", card);
        Assert.DoesNotContain('#', card[card.IndexOf("## What it looks at", StringComparison.Ordinal)..card.IndexOf("## How it was made", StringComparison.Ordinal)][3..]);
    }

    [Fact]
    public void The_same_training_gives_the_same_card_wherever_it_is_written()
    {
        Train("first.zip", new StoredCard().Write);
        Train("second.zip", new StoredCard().Write);

        Assert.Equal(File.ReadAllBytes(_folder["first.zip"]), File.ReadAllBytes(_folder["second.zip"]));
        Assert.DoesNotContain(Path.GetFileName(_folder.Root), Card("first.zip"), StringComparison.Ordinal);
        Assert.DoesNotContain("first", Card("first.zip"), StringComparison.Ordinal);
        Assert.DoesNotContain(DateTime.UtcNow.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), Card("first.zip"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_a_card_is_a_model()
    {
        Train("model.zip", null);
        Assert.Null(Card("model.zip"));
    }

    [Fact]
    public void A_card_that_is_longer_than_a_file_may_hold_is_cut_at_the_end_of_a_line()
    {
        string line = new string('ä', 99) + "\n";
        Train("model.zip", (_, _) => string.Concat(Enumerable.Repeat(line, 10_000)));
        Assert.InRange(Card("model.zip")!.Length, ModelLimits.CardBytes / 2 - 200, ModelLimits.CardBytes);
        Assert.EndsWith(line, Card("model.zip"), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string? Card(string file)
    {
        using SentenceClassifier classifier = SentenceClassifier.Load(_folder[file]);
        return classifier.Card;
    }

    private TrainingResult Train(string file, Func<FinishedTraining, CancellationToken, string>? card)
    {
        var options = new TrainingOptions { TestShare = 0.2, Folds = 2, Features = new FeatureOptions { MinimumDocumentFrequency = 1 } };
        return new ModelTrainer(options, LexiconFiles.BuiltIn()) { Card = card }.Train(SmallData.Rows(), _folder[file], cancellation: TestContext.Current.CancellationToken);
    }
}
