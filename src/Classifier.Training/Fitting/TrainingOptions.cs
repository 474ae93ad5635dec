using Classifier.Prediction.Features;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting.Network;

namespace Classifier.Training.Fitting;

/// <summary>Which linear trainer is used.</summary>
public enum TrainerKind
{
    /// <summary>Multinomial logistic regression.</summary>
    MaximumEntropy,

    /// <summary>One-against-the-rest logistic regression on log-count ratios (Wang and Manning 2012).</summary>
    LogCountRatio,

    /// <summary>The mean of both; linear again, so it costs no more at scoring time.</summary>
    Ensemble,
}

/// <summary>How a model is trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>The feature channels.</summary>
    public FeatureOptions Features { get; init; } = new();

    /// <summary>
    /// Whether cross-validation on a sample decides if names count as words (<see cref="FeatureOptions.NamesAsWords"/>); else it is as
    /// <see cref="Features"/> have it. Default: true; with fewer than 1,000 rows nothing is decided.
    /// </summary>
    public bool ChooseNames { get; init; } = true;

    /// <summary>The trainer. Default: <see cref="TrainerKind.LogCountRatio"/>.</summary>
    public TrainerKind Trainer { get; init; } = TrainerKind.LogCountRatio;

    /// <summary>How ML.NET's solver is run.</summary>
    public SolverOptions Solver { get; init; } = new();

    /// <summary>The network that votes beside the linear model; null for none. Default: on.</summary>
    public NetworkOptions? Network { get; init; } = new();

    /// <summary>How the rows of the labels are weighted in training. Default: not at all.</summary>
    public ClassWeighting Weighting { get; init; } = ClassWeighting.None;

    /// <summary>The label frequencies that probabilities are calibrated to; default: those of the training rows.</summary>
    public ClassPriors Priors { get; init; } = ClassPriors.OfData;

    /// <summary>
    /// Share of the articles whose sentences are trained without context features, so that the model also works on loose sentences.
    /// From 0 to 1; default 0.5.
    /// </summary>
    public double ContextDropout { get; init; } = 0.5;

    /// <summary>Share of the rows that is held out, whole articles, for the evaluation. Above 0 and at most 0.5; default 0.1.</summary>
    public double TestShare { get; init; } = 0.1;

    /// <summary>The most pieces of the vocabulary that the subwords channel learns, where it is on. From 100 to 65,536; default 4,000.</summary>
    public int SubwordPieces { get; init; } = 4_000;

    /// <summary>Folds of the grouped cross-validation whose held-out scores calibrate the model. From 2 to 20; default 2.</summary>
    public int Folds { get; init; } = 2;

    /// <summary>
    /// Where there are more training rows than this, the model is cross-validated, calibrated and proven on a sample of so many rows in
    /// whole articles, and its weights are fitted on the sample before they are fitted on all rows. At least 100; default 100,000: a
    /// calibration has one parameter to a label at most, and the weights of so many rows lie close to those of all.
    /// </summary>
    public int SampleRows { get; init; } = 100_000;

    /// <summary>Seed of every random choice. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// What the thresholds that are stored in the model are tuned for, on the held-out predictions of the cross-validation; null for
    /// no thresholds, which is the default.
    /// </summary>
    public ThresholdGoal? Thresholds { get; init; }

    /// <summary>Whether the model is fitted on all rows once the evaluation is done. Default: false.</summary>
    public bool Final { get; init; }

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it, its value and the rule.</exception>
    public void Validate()
    {
        Features.Validate();
        Solver.Validate();
        Network?.Validate();
        Priors.Validate();
        Weighting.Validate();
        if (SubwordPieces is < 100 or > BytePairVocabulary.MaximumPieces)
            throw new ArgumentException($"SubwordPieces is {SubwordPieces}; it must be from 100 to {BytePairVocabulary.MaximumPieces}.");
        if (!(TestShare is > 0 and <= 0.5))
            throw new ArgumentException(FormattableString.Invariant($"TestShare is {TestShare}; it must be above 0 and at most 0.5."));
        if (!(ContextDropout is >= 0 and <= 1))
            throw new ArgumentException(FormattableString.Invariant($"ContextDropout is {ContextDropout}; it must be from 0 to 1."));
        if (SampleRows < 100)
            throw new ArgumentException($"SampleRows is {SampleRows}; it must be at least 100.");
        if (Folds is < 2 or > 20)
            throw new ArgumentException($"Folds is {Folds}; it must be from 2 to 20.");
    }
}
