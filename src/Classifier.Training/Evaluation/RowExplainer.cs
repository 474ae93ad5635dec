using Classifier.Prediction;
using Classifier.Prediction.Explanations;
using Classifier.Training.Data;
using Classifier.Training.Fitting;

namespace Classifier.Training.Evaluation;

/// <summary>Explains labelled rows one by one, each in the light of the rows beside it in its article, as they are scored.</summary>
public sealed class RowExplainer
{
    private readonly SentenceClassifier _classifier;
    private readonly IReadOnlyList<LabelledSentence> _rows;
    private readonly Dictionary<LabelledSentence, Range> _runs = new(ReferenceEqualityComparer.Instance);

    /// <param name="classifier">The model.</param>
    /// <param name="rows">All rows, in any order.</param>
    public RowExplainer(SentenceClassifier classifier, IEnumerable<LabelledSentence> rows)
    {
        _classifier = classifier;
        _rows = ArticleGroups.Of(rows).Rows;
        foreach (Range run in SentenceRuns.Of(_rows))
        {
            for (int row = run.Start.Value; row < run.End.Value; row++)
                _runs[_rows[row]] = run;
        }
    }

    /// <summary>Explains one of the rows; offsets are into its text.</summary>
    /// <exception cref="ArgumentException">The row is none of those given.</exception>
    public SentenceExplanation Explain(LabelledSentence row)
    {
        if (!_runs.TryGetValue(row, out Range run))
            throw new ArgumentException($"{row.Source}: the row is none of those that are to be explained.", nameof(row));
        SentenceExplainer explainer = _classifier.CreateExplainer();
        explainer.Begin(SentenceRuns.FirstPosition(_rows, run));
        for (int at = run.Start.Value; ; at++)
        {
            string? next = at + 1 < run.End.Value ? _rows[at + 1].Text : null;
            if (ReferenceEquals(_rows[at], row))
                return explainer.Explain(row.Text, next, 0);
            explainer.Skip(_rows[at].Text, next);
        }
    }
}
