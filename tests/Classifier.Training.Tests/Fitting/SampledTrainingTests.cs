using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting;
using Classifier.Training.Reports;

namespace Classifier.Training.Tests.Fitting;

/// <summary>Training on more rows than a sample has.</summary>
public sealed class SampledTrainingTests : IDisposable
{
    private const int Articles = 300;

    private readonly TemporaryFolder _folder = new();

    private static TrainingOptions Options => new() { TestShare = 0.2, Features = new FeatureOptions { MinimumDocumentFrequency = 1 }, SampleRows = 300 };

    [Fact]
    public void Weights_that_were_begun_on_a_sample_score_nearly_as_those_fitted_on_all_rows_from_the_beginning()
    {
        Train(Options, "begun.zip");
        Train(Options with { SampleRows = 100_000 }, "cold.zip");

        using SentenceClassifier first = SentenceClassifier.Load(_folder["begun.zip"]), second = SentenceClassifier.Load(_folder["cold.zip"]);
        IReadOnlyList<LabelledSentence> rows = ArticleGroups.Of(Rows()).Rows;
        float[][] a = ModelScoring.RawScores(first, rows, Cancellation), b = ModelScoring.RawScores(second, rows, Cancellation);
        double difference = a.Zip(b, (x, y) => x.Take(3).Zip(y, (p, q) => Math.Abs(p - q)).Max()).Average();
        double spread = b.Average(scores => scores.Take(3).Max() - scores.Take(3).Min());
        Assert.True(difference < 0.1 * spread, FormattableString.Invariant($"{difference} of {spread}"));
    }

    [Fact]
    public void A_sample_is_cross_validated_and_proven_and_manifest_and_card_say_so()
    {
        TrainingResult result = Train(Options, "model.zip");

        Assert.InRange(result.CrossValidation.Rows, 300, 304);
        Assert.Equal(result.CrossValidation.Rows, result.CrossValidationRows.Count);
        Assert.Equal(result.CrossValidation.Rows, result.ParityRows);
        Assert.Equal(result.Manifest.Training.Rows, result.CrossValidation.SampledFrom);
        Assert.Equal(result.CrossValidation.Rows, result.Manifest.Training.Metrics["crossValidationRows"]);
        Assert.Contains($"passes over a sample of {result.ParityRows} rows, then 25 over all", result.Manifest.Training.Trainer, StringComparison.Ordinal);
        string card = new ModelCard { Title = "m", Manifest = result.Manifest, CrossValidation = result.CrossValidation }.ToMarkdown();
        Assert.Contains(FormattableString.Invariant($"{result.ParityRows:#,0} sentences, a sample of the {result.Manifest.Training.Rows:#,0} training sentences:"), card, StringComparison.Ordinal);
    }

    [Fact]
    public void As_many_rows_as_a_sample_has_are_trained_on_as_if_there_were_no_samples()
    {
        int rows = Train(Options with { SampleRows = 100_000 }, "plain.zip").Manifest.Training.Rows;
        TrainingResult result = Train(Options with { SampleRows = rows }, "limit.zip");

        Assert.Null(result.CrossValidation.SampledFrom);
        Assert.Equal(File.ReadAllBytes(_folder["plain.zip"]), File.ReadAllBytes(_folder["limit.zip"]));
    }

    [Theory]
    [InlineData(TrainerKind.LogCountRatio)]
    [InlineData(TrainerKind.Ensemble)]
    public void The_same_rows_options_and_seed_give_the_same_bytes(TrainerKind trainer)
    {
        Train(Options with { Trainer = trainer }, "first.zip");
        Train(Options with { Trainer = trainer }, "second.zip");

        Assert.Equal(File.ReadAllBytes(_folder["first.zip"]), File.ReadAllBytes(_folder["second.zip"]));
    }

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Rows of which two in five say nothing of their label, so that there is something to weigh.</summary>
    private static LabelledSentence[] Rows() =>
        [.. SmallData.Rows(Articles).Select((r, i) => i % 5 < 2 ? r with { Text = "It happened" + r.Text[r.Text.IndexOf(',', StringComparison.Ordinal)..] } : r)];

    private TrainingResult Train(TrainingOptions options, string file) =>
        new ModelTrainer(options, LexiconFiles.BuiltIn()).Train(Rows(), _folder[file], cancellation: Cancellation);
}
