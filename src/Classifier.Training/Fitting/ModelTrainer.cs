using Classifier.Prediction;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting.Evidence;

namespace Classifier.Training.Fitting;

/// <summary>
/// The way from labelled rows to a model file: hold out articles, fit the vocabulary, calibrate by cross-validation, fit the
/// weights, evaluate, write, load, prove parity with ML.NET.
/// </summary>
public sealed class ModelTrainer
{
    private readonly TrainingOptions _options;
    private readonly IReadOnlyDictionary<string, string> _lexicon;

    /// <param name="options">How it is done.</param>
    /// <param name="lexicon">The cue lexicon's files, name and text; not used where no channel looks into it.</param>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it, its value and the rule.</exception>
    /// <exception cref="FormatException">A lexicon file cannot be read; the message names the place.</exception>
    public ModelTrainer(TrainingOptions options, IReadOnlyDictionary<string, string> lexicon)
    {
        options.Validate();
        // What is wrong with the lexicon is said before any row is read.
        _ = new ModelFitter(options, lexicon);
        (_options, _lexicon) = (options, lexicon);
    }

    /// <summary>
    /// Writes the card that the model file holds, in Markdown; null for none. It must say the same of the same training, since the same
    /// rows, options and seed give the same bytes: nothing of the time, the machine or the path.
    /// </summary>
    public Func<FinishedTraining, CancellationToken, string>? Card { get; init; }

    /// <summary>Trains and writes a model file. The same rows, options and seed give the same bytes.</summary>
    /// <param name="rows">Labelled rows in any order.</param>
    /// <param name="path">Where the model goes; an old one is replaced only when the new one is proven.</param>
    /// <param name="testRows">Rows to evaluate on; null to hold out articles of <paramref name="rows"/>.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Stops it; an old model stays whole.</param>
    /// <exception cref="DataException">The rows cannot be trained on.</exception>
    /// <exception cref="TrainingException">The model does not agree with ML.NET.</exception>
    public TrainingResult Train(
        IEnumerable<LabelledSentence> rows,
        string path,
        IReadOnlyList<LabelledSentence>? testRows = null,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ModelFileWriter.Prepare(path);
        ArticleGroups data = ArticleGroups.Of(rows);
        LabelSet labels = LabelSet.Of(data.Rows, _options.Folds);
        string fingerprint = DataFingerprint.Of(data);
        bool[] heldOut = testRows is null ? ArticleSplit.HoldOut(data, _options.TestShare, _options.Seed) : new bool[data.Rows.Count];
        LabelledSentence[] train = [.. data.Rows.Where((_, i) => !heldOut[i])];
        testRows ??= [.. data.Rows.Where((_, i) => heldOut[i])];
        labels.RequireAll(labels.IndexesOf(train), "the training part");

        progress?.Report(new TrainingProgress(TrainingPhase.FittingFeatures, 0, 1));
        ModelFitter fitter = NameChoice.Fitter(_options, _lexicon, train, cancellation);
        FittedFeatures features = fitter.FitFeatures(train, labels.Names.Count, cancellation);
        CrossValidationOutcome crossValidation = CrossValidate(fitter, features, labels, train, progress, cancellation);

        progress?.Report(new TrainingProgress(TrainingPhase.FittingWeights, 0, 1));
        FittedModel model = fitter.Fit(features, labels, train, crossValidation.Calibration, fingerprint, cancellation);
        progress?.Report(new TrainingProgress(TrainingPhase.Evaluating, 0, 1));
        IReadOnlyList<ScoredRow> scored = ModelFitter.Score(model.Contents, testRows, cancellation);
        EvaluationResult test = Evaluator.Evaluate(labels.Names, scored, cancellation: cancellation);
        if (_options.Final && train.Length < data.Rows.Count)
        {
            train = [.. data.Rows];
            progress?.Report(new TrainingProgress(TrainingPhase.FittingFeatures, 0, 1));
            features = fitter.FitFeatures(train, labels.Names.Count, cancellation);
            progress?.Report(new TrainingProgress(TrainingPhase.FittingWeights, 0, 1));
            model = fitter.Fit(features, labels, train, crossValidation.Calibration, fingerprint, cancellation);
        }

        int[]? sample = fitter.Sample(train);
        LabelledSentence[] proven = Take(train, sample);
        CrossValidationSummary summary = crossValidation.Summarise(labels.Names);
        ModelContents contents = WithMetrics(model.Contents, test, summary);
        contents = contents with
        {
            Manifest = contents.Manifest with { Thresholds = _options.Thresholds is { } goal ? ThresholdTuner.Tune(labels.Names, crossValidation.Rows, goal) : null },
            Evidence = EvidenceTrainer.Fit(features.Extractor, labels.Names, train, _options.Seed, cancellation),
        };
        if (Card is { } write)
        {
            using SentenceClassifier classifier = SentenceClassifier.Of(contents);
            contents = contents with { Card = write(new FinishedTraining(classifier, proven, test, summary), cancellation) };
        }

        progress?.Report(new TrainingProgress(TrainingPhase.ProvingParity, 0, 1));
        double difference = 0, networkDifference = 0;
        ModelFileWriter.Write(path, contents, written =>
        {
            using SentenceClassifier loaded = SentenceClassifier.Load(written);
            difference = ParityGate.Prove(loaded, proven, features.Applied(proven, cancellation), model.Fit, cancellation);
            if (contents.Network is not null)
                networkDifference = ParityGate.ProveNetwork(loaded, proven, features.Text!, cancellation);
        }, cancellation);
        return new TrainingResult(path, contents.Manifest, test, summary, scored, crossValidation.Rows, difference, proven.Length, new FileInfo(path).Length)
        {
            NetworkDifference = contents.Network is null ? null : networkDifference,
        };
    }

    /// <summary>Scores every row by a model that has not seen its article, without writing anything.</summary>
    /// <param name="rows">Labelled rows in any order.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The labels, and the rows in canonical order.</returns>
    /// <exception cref="DataException">The rows cannot be trained on.</exception>
    public (IReadOnlyList<string> Labels, IReadOnlyList<ScoredRow> Rows) CrossValidate(
        IEnumerable<LabelledSentence> rows, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArticleGroups data = ArticleGroups.Of(rows);
        LabelSet labels = LabelSet.Of(data.Rows, _options.Folds);
        ModelFitter fitter = NameChoice.Fitter(_options, _lexicon, data.Rows, cancellation);
        FittedFeatures features = fitter.FitFeatures(data.Rows, labels.Names.Count, cancellation);
        return (labels.Names, fitter.CrossValidate(features, labels, data.Rows, progress, cancellation).Rows);
    }

    /// <summary>Cross-validates on all rows, or on a sample where they are very many.</summary>
    private static CrossValidationOutcome CrossValidate(
        ModelFitter fitter, FittedFeatures features, LabelSet labels, LabelledSentence[] train, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        if (fitter.Sample(train) is not { } sample)
            return fitter.CrossValidate(features, labels, train, progress, cancellation);
        // The tables that counted the features of so many rows are as large as the rows; the collector would let them lie.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        CrossValidationOutcome outcome = fitter.CrossValidate(
            features with { Matrix = features.Matrix.Take(sample) }, labels, Take(train, sample), progress, cancellation);
        return outcome with { SampledFrom = train.Length };
    }

    private static LabelledSentence[] Take(LabelledSentence[] rows, int[]? sample) => sample is null ? rows : [.. sample.Select(row => rows[row])];

    private static ModelContents WithMetrics(ModelContents contents, EvaluationResult test, CrossValidationSummary crossValidation)
    {
        var metrics = new SortedDictionary<string, double>(StringComparer.Ordinal)
        {
            ["testRows"] = test.Rows,
            ["testMacroF1"] = Math.Round(test.Macro.F1.Value, 4),
            ["testAccuracy"] = Math.Round(test.Accuracy.Value, 4),
            ["testLogLoss"] = Math.Round(test.LogLoss.Value, 4),
            ["crossValidationMacroF1"] = Math.Round(crossValidation.Measures["macroF1"].Mean, 4),
            ["crossValidationAccuracy"] = Math.Round(crossValidation.Measures["accuracy"].Mean, 4),
        };
        if (crossValidation.SampledFrom is not null)
            metrics["crossValidationRows"] = crossValidation.Rows;
        TrainingRecord record = contents.Manifest.Training with { Metrics = metrics };
        return contents with { Manifest = contents.Manifest with { Training = record } };
    }
}
