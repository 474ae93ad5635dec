using Classifier.Prediction.Model;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Fitting;

/// <summary>What a training gives besides the model file.</summary>
/// <param name="Path">Where the model file is.</param>
/// <param name="Manifest">What the model says of itself.</param>
/// <param name="Test">The evaluation on the held-out articles.</param>
/// <param name="CrossValidation">Mean and spread over the folds of the grouped cross-validation on the training articles.</param>
/// <param name="TestRows">The rows of the held-out articles, scored by the model that had not seen them.</param>
/// <param name="CrossValidationRows">All other rows, or a sample of whole articles where they are very many, each scored by a model that had not seen its article.</param>
/// <param name="ParityDifference">The greatest difference of a probability between the model and ML.NET, over the rows that were compared.</param>
/// <param name="ParityRows">Number of rows that were compared: all training rows, or a sample of whole articles where they are very many.</param>
/// <param name="Bytes">Size of the model file.</param>
public sealed record TrainingResult(
    string Path,
    ModelManifest Manifest,
    EvaluationResult Test,
    CrossValidationSummary CrossValidation,
    IReadOnlyList<ScoredRow> TestRows,
    IReadOnlyList<ScoredRow> CrossValidationRows,
    double ParityDifference,
    int ParityRows,
    long Bytes)
{
    /// <summary>The greatest difference of a probability of the network between the model, which counts in whole numbers, and plain floats; null without a network.</summary>
    public double? NetworkDifference { get; init; }
}
