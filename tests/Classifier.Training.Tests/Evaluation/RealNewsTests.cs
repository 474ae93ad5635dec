using Classifier.Prediction;
using Classifier.Prediction.Tests;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Tests.Evaluation;

/// <summary>
/// The committed model on real news, which belongs to others and lies beside the repository, not in it. The bounds lie a little under
/// what the model card states, since other processors round differently.
/// </summary>
public sealed class RealNewsTests
{
    [Fact]
    public void The_default_model_is_as_good_on_real_news_as_it_was()
    {
        string? path = Repository.SharedPathOf("real", "dev.csv");
        Assert.SkipWhen(path is null, "shared/real/dev.csv is not beside the repository; CLASSIFIER_SHARED may name the shared folder.");
        using SentenceClassifier classifier = SentenceClassifier.Load(Repository.PathOf("models", "statements.zip"));

        IReadOnlyList<ScoredRow> rows = ModelScoring.Score(classifier, SentenceCsv.Read([path!], new CsvColumns()), CancellationToken.None);
        EvaluationResult all = Evaluator.Evaluate(classifier.Labels, rows, new EvaluationOptions { Resamples = 0 });
        ScoredRow[] running = [.. rows.Where(row => row.Row.Extras["kind"] == "natural")];
        EvaluationResult natural = Evaluator.Evaluate(classifier.Labels, running, new EvaluationOptions { Resamples = 0 });

        Assert.InRange(all.Macro.F1.Value, 0.70, 1);
        Assert.InRange(all.Accuracy.Value, 0.82, 1);
        Assert.InRange(natural.Accuracy.Value, 0.85, 1);
        Assert.InRange(all.CalibrationError.Value, 0, 0.06);
    }
}
