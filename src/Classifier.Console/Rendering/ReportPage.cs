using System.Globalization;
using Classifier.Prediction;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Reports;

namespace Classifier.Commands;

/// <summary>The report of a model on labelled rows, with its cues, the model and the data in words: the same for every command that writes one.</summary>
internal static class ReportPage
{
    private const int FilesNamed = 3;

    /// <summary>Gathers the report.</summary>
    /// <param name="model">The model's path.</param>
    /// <param name="explainer">Explains the rows.</param>
    /// <param name="classifier">The model.</param>
    /// <param name="rows">Rows that the model was not trained on, scored.</param>
    /// <param name="files">The files that the rows are from.</param>
    /// <param name="goal">What thresholds are tuned for; null for the default.</param>
    public static EvaluationReport Of(
        string model, SentenceClassifier classifier, RowExplainer explainer, IReadOnlyList<ScoredRow> rows, IReadOnlyList<string> files, ThresholdGoal? goal)
    {
        string[] names = [.. files.Select(f => Path.GetFileName(f))];
        string more = names.Length > FilesNamed ? string.Create(CultureInfo.InvariantCulture, $" and {names.Length - FilesNamed} more") : "";
        EvaluationReport report = EvaluationReport.Of(
            $"{Path.GetFileName(model)} on {string.Join(", ", names.Take(FilesNamed))}{more}",
            classifier.Labels,
            rows,
            row => explainer.Explain(row.Row),
            goal: goal);
        return report with
        {
            Model = ModelFacts.Of(classifier.Manifest),
            Data =
            [
                new("Files", string.Join(", ", names)),
                new("Rows", rows.Count.ToString("N0", CultureInfo.InvariantCulture)),
                new("Fingerprint", DataFingerprint.Of(ArticleGroups.Of(rows.Select(r => r.Row)))),
            ],
        };
    }
}
