using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting;

namespace Classifier.Training.Tests.Fitting;

public sealed class ModelTrainerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static TrainingOptions Options => new() { TestShare = 0.2, Folds = 2, Features = new FeatureOptions { MinimumDocumentFrequency = 1 } };

    [Fact]
    public void It_learns_labels_that_are_easy_to_tell_apart()
    {
        TrainingResult result = Train(Options, "model.zip");

        Assert.True(result.Test.Macro.F1.Value > 0.95, $"macro-F1 {result.Test.Macro.F1.Value}");
        using SentenceClassifier classifier = SentenceClassifier.Load(_folder["model.zip"]);
        Assert.Equal(["markets", "sport", "weather"], classifier.Labels);
        Assert.Equal("weather", classifier.Classify("Rain and snow fell in the valleys.").Label);
        Assert.Equal("sport", classifier.Classify("The goalkeeper won the match.").Label);
    }

    [Theory]
    [InlineData(TrainerKind.LogCountRatio)]
    [InlineData(TrainerKind.MaximumEntropy)]
    [InlineData(TrainerKind.Ensemble)]
    public void The_written_model_agrees_with_ML_NET(TrainerKind trainer)
    {
        TrainingResult result = Train(Options with { Trainer = trainer }, "model.zip");

        Assert.InRange(result.ParityDifference, 0, ParityTolerance);
    }

    [Fact]
    public void The_same_rows_options_and_seed_give_the_same_bytes_in_whatever_order_the_rows_come()
    {
        Train(Options, "first.zip");
        LabelledSentence[] shuffled = [.. SmallData.Rows()];
        new Random(5).Shuffle(shuffled);
        new ModelTrainer(Options, LexiconFiles.BuiltIn()).Train(shuffled, _folder["second.zip"], cancellation: Cancellation);

        Assert.Equal(File.ReadAllBytes(_folder["first.zip"]), File.ReadAllBytes(_folder["second.zip"]));
    }

    [Fact]
    public void The_manifest_says_how_the_model_was_made()
    {
        Train(Options with { Seed = 9 }, "model.zip");

        using SentenceClassifier classifier = SentenceClassifier.Load(_folder["model.zip"]);
        Assert.Equal(9, classifier.Manifest.Training.Seed);
        Assert.Equal(DataFingerprint.Of(ArticleGroups.Of(SmallData.Rows())), classifier.Manifest.Training.DataFingerprint);
        Assert.Equal(classifier.Manifest.Training.Rows, classifier.Manifest.Training.Support.Values.Sum());
        Assert.Contains("testMacroF1", classifier.Manifest.Training.Metrics.Keys);
    }

    [Fact]
    public void Thresholds_are_tuned_on_predictions_of_models_that_had_not_seen_the_rows_and_stored()
    {
        var goal = ThresholdGoal.OfPrecision(1);
        TrainingResult result = new ModelTrainer(Options with { Thresholds = goal }, LexiconFiles.BuiltIn()).Train(Blurred(), _folder["model.zip"], cancellation: Cancellation);

        using SentenceClassifier classifier = SentenceClassifier.Load(_folder["model.zip"]);
        Assert.Equal(ThresholdTuner.Tune(classifier.Labels, result.CrossValidationRows, goal).ToJson(), classifier.Thresholds!.ToJson());
        Assert.Contains(result.CrossValidationRows, r => !classifier.Accepts(r.Predicted, r.Confidence));
        Assert.All(result.CrossValidationRows.Where(r => classifier.Accepts(r.Predicted, r.Confidence)), r => Assert.True(r.IsCorrect));
    }

    [Fact]
    public void Thresholds_change_no_prediction_and_without_them_every_one_stands()
    {
        Train(Options, "plain.zip");
        Train(Options with { Thresholds = ThresholdGoal.BestF1 }, "tuned.zip");

        using SentenceClassifier plain = SentenceClassifier.Load(_folder["plain.zip"]), tuned = SentenceClassifier.Load(_folder["tuned.zip"]);
        SentencePrediction prediction = plain.Classify("Rain fell.");
        Assert.Equal(prediction.Probabilities, tuned.Classify("Rain fell.").Probabilities);
        Assert.Null(plain.Thresholds);
        Assert.True(plain.Accepts(prediction) && plain.Accepts(prediction with { Confidence = 0 }));
        Assert.False(tuned.Accepts(prediction with { Confidence = 0 }));
    }

    [Fact]
    public void A_final_model_is_fitted_on_all_rows()
    {
        TrainingResult result = Train(Options with { Final = true }, "model.zip");

        Assert.Equal(SmallData.Rows().Count, result.Manifest.Training.Rows);
        Assert.True(result.Test.Rows < SmallData.Rows().Count);
    }

    [Fact]
    public void One_label_is_not_enough()
    {
        var trainer = new ModelTrainer(Options, LexiconFiles.BuiltIn());

        var e = Assert.Throws<DataException>(() => trainer.Train(SmallData.Rows().Where(r => r.Label == "sport"), _folder["model.zip"], cancellation: Cancellation));
        Assert.Contains("at least two labels", e.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["model.zip"]));
    }

    [Fact]
    public void A_label_with_fewer_rows_than_folds_is_named()
    {
        LabelledSentence rare = SmallData.Rows()[0] with { Label = "rare", Article = "other" };

        var e = Assert.Throws<DataException>(() => new ModelTrainer(Options, LexiconFiles.BuiltIn()).Train([.. SmallData.Rows(), rare], _folder["model.zip"], cancellation: Cancellation));
        Assert.Contains("'rare' has 1 row", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_training_leaves_the_old_model_whole_and_no_file_behind()
    {
        Train(Options, "model.zip");
        byte[] before = File.ReadAllBytes(_folder["model.zip"]);
        using var cancellation = new CancellationTokenSource();
        var progress = new CallbackProgress(p =>
        {
            if (p.Phase == TrainingPhase.FittingWeights)
                cancellation.Cancel();
        });

        Assert.ThrowsAny<Exception>(() => new ModelTrainer(Options with { Seed = 2 }, LexiconFiles.BuiltIn()).Train(SmallData.Rows(), _folder["model.zip"], null, progress, cancellation.Token));
        Assert.Equal(before, File.ReadAllBytes(_folder["model.zip"]));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void Options_out_of_range_are_named_with_value_and_rule()
    {
        var e = Assert.Throws<ArgumentException>(() => new ModelTrainer(Options with { TestShare = 0.9 }, LexiconFiles.BuiltIn()));

        Assert.Equal("TestShare is 0.9; it must be above 0 and at most 0.5.", e.Message);
    }

    [Fact]
    public void Balanced_class_weights_call_a_rare_label_more_often()
    {
        LabelledSentence[] rows = [.. Blurred(articles: 150).Where((r, i) => r.Label != "sport" || i % 6 == 0)];
        int Called(ClassWeighting weighting)
        {
            var result = new ModelTrainer(Options with { Weighting = weighting }, LexiconFiles.BuiltIn()).Train(rows, _folder["model.zip"], cancellation: Cancellation);
            return result.CrossValidationRows.Count(r => r.Predicted == 1);
        }

        Assert.True(Called(ClassWeighting.Balanced) > Called(ClassWeighting.None));
    }

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private const double ParityTolerance = 1e-5;

    /// <summary>Keeps only the endings of most sentences, which say nothing of the label.</summary>
    private static string Blur(string text, int i) => i % 10 < 7 ? "It happened" + text[text.IndexOf(',', StringComparison.Ordinal)..] : text;

    private static LabelledSentence[] Blurred(int articles = 60) => [.. SmallData.Rows(articles).Select((r, i) => r with { Text = Blur(r.Text, i) })];

    private TrainingResult Train(TrainingOptions options, string file) =>
        new ModelTrainer(options, LexiconFiles.BuiltIn()).Train(SmallData.Rows(), _folder[file], cancellation: Cancellation);

    private sealed class CallbackProgress(Action<TrainingProgress> report) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => report(value);
    }
}
