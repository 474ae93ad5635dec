using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Fitting;

/// <summary>
/// The way from labelled rows to a model file: hold out articles, fit the vocabulary, calibrate by cross-validation, fit the
/// weights, evaluate, write, load, prove parity with ML.NET.
/// </summary>
public sealed class ModelTrainer
{
    private readonly TrainingOptions _options;
    private readonly Lexicon _lexicon;
    private readonly FeatureExtractor _extractor;
    private readonly ILinearTrainer _trainer;

    /// <param name="options">How it is done.</param>
    /// <param name="lexicon">The cue lexicon's files, name and text; not used where no channel looks into it.</param>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it, its value and the rule.</exception>
    /// <exception cref="FormatException">A lexicon file cannot be read; the message names the place.</exception>
    public ModelTrainer(TrainingOptions options, IReadOnlyDictionary<string, string> lexicon)
    {
        options.Validate();
        _options = options;
        _lexicon = options.Features.UsesLexicon ? Lexicon.Parse(lexicon) : Lexicon.Empty;
        _extractor = new FeatureExtractor(options.Features, _lexicon, new Dictionary<string, byte[]>());
        _trainer = TrainerFactory.Create(options.Trainer, options.Solver with { Seed = options.Seed });
    }

    /// <summary>Trains and writes a model file. The same rows, options and seed give the same bytes.</summary>
    /// <param name="rows">Labelled rows in any order.</param>
    /// <param name="path">Where the model goes; an old one is replaced only when the new one is proven.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Stops it; an old model stays whole.</param>
    /// <exception cref="DataException">The rows cannot be trained on.</exception>
    /// <exception cref="TrainingException">The model does not agree with ML.NET.</exception>
    public TrainingResult Train(
        IEnumerable<LabelledSentence> rows,
        string path,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArticleGroups data = ArticleGroups.Of(rows);
        LabelSet labels = LabelSet.Of(data.Rows, _options.Folds);
        bool[] heldOut = ArticleSplit.HoldOut(data, _options.TestShare, _options.Seed);
        LabelledSentence[] train = [.. data.Rows.Where((_, i) => !heldOut[i])];
        LabelledSentence[] testRows = [.. data.Rows.Where((_, i) => heldOut[i])];
        labels.RequireAll(labels.IndexesOf(train), "the training part");

        progress?.Report(new TrainingProgress(TrainingPhase.FittingFeatures, 0, 1));
        FittedFeatures features = FittedFeatures.Fit(_extractor, _options.Features, train, labels.Names.Count, _options.ContextDropout, cancellation);
        CrossValidationOutcome crossValidation = new CrossValidator(_options, _trainer, labels).Run(train, features.Matrix, progress, cancellation);

        progress?.Report(new TrainingProgress(TrainingPhase.FittingWeights, 0, 1));
        (ModelContents contents, LinearFit fit) = Fit(features, labels, train, crossValidation.Calibration, DataFingerprint.Of(data), cancellation);
        progress?.Report(new TrainingProgress(TrainingPhase.Evaluating, 0, 1));
        IReadOnlyList<ScoredRow> scored = Score(contents, testRows, cancellation);
        EvaluationResult test = Evaluator.Evaluate(labels.Names, scored);
        EvaluationResult held = Evaluator.Evaluate(labels.Names, crossValidation.Rows);
        if (_options.Final)
        {
            train = [.. data.Rows];
            progress?.Report(new TrainingProgress(TrainingPhase.FittingFeatures, 0, 1));
            features = FittedFeatures.Fit(_extractor, _options.Features, train, labels.Names.Count, _options.ContextDropout, cancellation);
            progress?.Report(new TrainingProgress(TrainingPhase.FittingWeights, 0, 1));
            (contents, fit) = Fit(features, labels, train, crossValidation.Calibration, DataFingerprint.Of(data), cancellation);
        }

        contents = contents with
        {
            Manifest = contents.Manifest with { Training = contents.Manifest.Training with { Metrics = Metrics(test, held) } },
        };
        progress?.Report(new TrainingProgress(TrainingPhase.ProvingParity, 0, 1));
        double difference = 0;
        ModelFileWriter.Write(path, contents, written =>
        {
            using SentenceClassifier loaded = SentenceClassifier.Load(written);
            difference = ParityGate.Prove(loaded, train, features.Applied(_extractor, train, cancellation), fit, cancellation);
        });
        return new TrainingResult(path, contents.Manifest, test, held, scored, crossValidation.Rows, difference, new FileInfo(path).Length);
    }

    private static SortedDictionary<string, double> Metrics(EvaluationResult test, EvaluationResult crossValidation) => new(StringComparer.Ordinal)
    {
        ["testRows"] = test.Rows,
        ["testMacroF1"] = Math.Round(test.Macro.F1.Value, 4),
        ["testAccuracy"] = Math.Round(test.Accuracy.Value, 4),
        ["testLogLoss"] = Math.Round(test.LogLoss.Value, 4),
        ["crossValidationMacroF1"] = Math.Round(crossValidation.Macro.F1.Value, 4),
        ["crossValidationAccuracy"] = Math.Round(crossValidation.Accuracy.Value, 4),
    };

    private (ModelContents Contents, LinearFit Fit) Fit(
        FittedFeatures features, LabelSet labels, LabelledSentence[] rows, Calibration calibration, string fingerprint, CancellationToken cancellation)
    {
        int[] truth = labels.IndexesOf(rows);
        int[] support = labels.SupportOf(truth);
        LinearFit fit = _trainer.Fit(
            features.Matrix, truth, labels.Names.Count, RowWeights.Of(rows, truth, labels, _options.Weighting), cancellation);
        var manifest = new ModelManifest
        {
            Labels = labels.Names,
            Features = _options.Features,
            Slots = features.Vocabulary.Count,
            Calibration = calibration,
            Training = new TrainingRecord
            {
                Trainer = _trainer.Description,
                Seed = _options.Seed,
                Rows = rows.Length,
                DataFingerprint = fingerprint,
                Support = new SortedDictionary<string, int>(labels.Names.Index().ToDictionary(l => l.Item, l => support[l.Index]), StringComparer.Ordinal),
                Libraries = LibraryVersions.Read(),
            },
        };
        float[] weights = Array.ConvertAll(fit.Weights, WeightEncoding.Round);
        var model = new LinearModel(labels.Names.Count, weights, features.Matrix.Factors, fit.Biases, calibration);
        return (new ModelContents(manifest, features.Vocabulary, model, _lexicon, new Dictionary<string, byte[]>()), fit);
    }

    private static IReadOnlyList<ScoredRow> Score(ModelContents contents, LabelledSentence[] rows, CancellationToken cancellation)
    {
        using SentenceClassifier classifier = SentenceClassifier.Of(contents);
        return ModelScoring.Score(classifier, rows, cancellation);
    }
}
