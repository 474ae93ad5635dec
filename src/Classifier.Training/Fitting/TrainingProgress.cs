namespace Classifier.Training.Fitting;

/// <summary>A phase of training.</summary>
public enum TrainingPhase
{
    /// <summary>Features are counted and the vocabulary is fitted.</summary>
    FittingFeatures,

    /// <summary>Models are fitted on folds for calibration.</summary>
    CrossValidating,

    /// <summary>Weights are fitted.</summary>
    FittingWeights,

    /// <summary>The model file is written, loaded again and compared with ML.NET.</summary>
    ProvingParity,

    /// <summary>The model is evaluated on the held-out articles.</summary>
    Evaluating,
}

/// <summary>How far training has come.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="Done">Steps done in this phase.</param>
/// <param name="Total">Steps of this phase.</param>
public readonly record struct TrainingProgress(TrainingPhase Phase, int Done, int Total);
