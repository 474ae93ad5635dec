using System.Globalization;
using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Prediction.Model.Network;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting.Network;

namespace Classifier.Training.Fitting;

/// <summary>A model in memory and what it was fitted with.</summary>
/// <param name="Contents">The model.</param>
/// <param name="Features">The vocabulary and the rows that it was fitted on.</param>
/// <param name="Fit">The weights and ML.NET's own scores.</param>
internal sealed record FittedModel(ModelContents Contents, FittedFeatures Features, LinearFit Fit);

/// <summary>Fits models in memory: the part that training, cross-validation, ablation and learning curve share.</summary>
internal sealed class ModelFitter
{
    private readonly TrainingOptions _options;
    private readonly Lexicon _lexicon;
    private readonly ILinearTrainer _trainer;
    private readonly BytePairVocabulary? _subwords;

    /// <param name="options">How it is done.</param>
    /// <param name="lexicon">The cue lexicon's files.</param>
    /// <param name="subwords">The vocabulary of the subwords channel; null to learn one from the rows.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="FormatException">A lexicon file cannot be read.</exception>
    public ModelFitter(TrainingOptions options, IReadOnlyDictionary<string, string> lexicon, BytePairVocabulary? subwords = null)
    {
        options.Validate();
        _options = options;
        _lexicon = options.Features.UsesLexicon ? Lexicon.Parse(lexicon) : Lexicon.Empty;
        _subwords = subwords;
        _trainer = TrainerFactory.Create(options.Trainer, options.Solver with { Seed = options.Seed });
    }

    /// <summary>Fits the channels and a vocabulary for a model of so many labels.</summary>
    public FittedFeatures FitFeatures(IReadOnlyList<LabelledSentence> rows, int labels, CancellationToken cancellation)
    {
        IReadOnlyDictionary<string, byte[]> assets = _subwords?.ToAssets() ?? SubwordFitter.Assets(_options, _lexicon, rows);
        var extractor = new FeatureExtractor(_options.Features, _lexicon, assets);
        FittedFeatures features = FittedFeatures.Fit(extractor, _options.Features, rows, labels, _options.ContextDropout, cancellation);
        if (_options.Network is not { } network || rows.Count < network.MinimumRows)
            return features;
        IReadOnlyList<LabelledSentence> read = Sample(rows) is { } sample ? [.. sample.Select(row => rows[row])] : rows;
        NetworkText text = NetworkText.Of(extractor, features.Vocabulary, read, network.Pieces, cancellation);
        return text.Slots.Length == 0 ? features : features with { Text = text };
    }

    /// <summary>The sample of whole articles that stands for the given rows, in canonical order, where they are very many; null where they are not.</summary>
    public int[]? Sample(IReadOnlyList<LabelledSentence> rows) => RowSample.Of(rows, _options.SampleRows, _options.Seed);

    /// <summary>Scores every row by a model that has not seen its article, and fits a calibration to the scores.</summary>
    public CrossValidationOutcome CrossValidate(
        FittedFeatures features, LabelSet labels, IReadOnlyList<LabelledSentence> rows, IProgress<TrainingProgress>? progress, CancellationToken cancellation) =>
        new CrossValidator(_options, _trainer, labels).Run(rows, features, progress, cancellation);

    /// <summary>A calibration that nothing was fitted for; a network has the usual share in it.</summary>
    public Calibration Uncalibrated(LabelSet labels, FittedFeatures features) =>
        Calibration.Identity(labels.Names.Count, _trainer.Link) with { NetworkShare = features.Text is null ? 0 : _options.Network!.Share };

    /// <summary>Fits the weights.</summary>
    public FittedModel Fit(
        FittedFeatures features, LabelSet labels, IReadOnlyList<LabelledSentence> rows, Calibration calibration, string fingerprint, CancellationToken cancellation)
    {
        int[] truth = labels.IndexesOf(rows);
        int[] support = labels.SupportOf(truth);
        int[]? sample = Sample(rows);
        LinearFit fit = _trainer.Fit(
            features.Matrix, truth, labels.Names.Count, RowWeights.Of(rows, truth, labels, _options.Weighting), sample, cancellation);
        SentenceNetwork? network = calibration.NetworkShare > 0 ? FitNetwork(features.Text!, truth, labels, rows, sample, cancellation) : null;
        var manifest = new ModelManifest
        {
            Labels = labels.Names,
            Features = _options.Features,
            Slots = features.Vocabulary.Count,
            Network = network?.Shape,
            Calibration = calibration,
            Training = new TrainingRecord
            {
                Trainer = Describe(sample?.Length, network is not null),
                Seed = _options.Seed,
                Rows = rows.Count,
                DataFingerprint = fingerprint,
                Support = new SortedDictionary<string, int>(labels.Names.Index().ToDictionary(l => l.Item, l => support[l.Index]), StringComparer.Ordinal),
                Libraries = LibraryVersions.Read(),
            },
        };
        float[] weights = Array.ConvertAll(fit.Weights, WeightEncoding.Round);
        var model = new LinearModel(labels.Names.Count, weights, features.Matrix.Factors, fit.Biases, calibration);
        var contents = new ModelContents(manifest, features.Vocabulary, model, _lexicon, features.Extractor.Assets) { Network = network };
        return new FittedModel(contents, features, fit);
    }

    private string Describe(int? sample, bool hasNetwork)
    {
        string rows = sample is null ? "" : string.Create(CultureInfo.InvariantCulture, $"; on {sample:#,0} rows");
        return _trainer.Describe(sample) + (hasNetwork ? $", and a convolutional network ({_options.Network}{rows})" : "");
    }

    private SentenceNetwork FitNetwork(
        NetworkText text, int[] truth, LabelSet labels, IReadOnlyList<LabelledSentence> rows, int[]? sample, CancellationToken cancellation)
    {
        if (sample is not null)
        {
            rows = [.. sample.Select(row => rows[row])];
            truth = [.. sample.Select(row => truth[row])];
        }

        float[]? weights = RowWeights.Of(rows, truth, labels, _options.Weighting);
        return new NetworkTrainer(_options.Network!, _options.Seed).Fit(text, [.. Enumerable.Range(0, rows.Count)], truth, labels.Names.Count, weights, cancellation);
    }

    /// <summary>Scores rows with a model in memory.</summary>
    public static IReadOnlyList<ScoredRow> Score(ModelContents contents, IReadOnlyList<LabelledSentence> rows, CancellationToken cancellation)
    {
        using SentenceClassifier classifier = SentenceClassifier.Of(contents);
        return ModelScoring.Score(classifier, rows, cancellation);
    }
}
