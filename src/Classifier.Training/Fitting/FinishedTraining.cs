using Classifier.Prediction;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Fitting;

/// <summary>A model that is fitted and measured, and about to be written.</summary>
/// <param name="Classifier">The model.</param>
/// <param name="Rows">The rows that it was fitted on, or a sample of whole articles where they are very many.</param>
/// <param name="Test">The evaluation on the held-out articles.</param>
/// <param name="CrossValidation">The grouped cross-validation.</param>
public sealed record FinishedTraining(
    SentenceClassifier Classifier, IReadOnlyList<LabelledSentence> Rows, EvaluationResult Test, CrossValidationSummary CrossValidation);
