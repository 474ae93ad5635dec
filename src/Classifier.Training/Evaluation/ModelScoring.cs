using Classifier.Prediction;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Fitting;

namespace Classifier.Training.Evaluation;

/// <summary>Applies a model to labelled rows, each in the light of the rows beside it in its article.</summary>
internal static class ModelScoring
{
    /// <summary>Scores rows, given in any order, on all cores.</summary>
    /// <returns>The rows in canonical order; those whose label the model does not know have no truth.</returns>
    public static IReadOnlyList<ScoredRow> Score(
        SentenceClassifier classifier, IReadOnlyList<LabelledSentence> rows, CancellationToken cancellation)
    {
        IReadOnlyList<LabelledSentence> ordered = ArticleGroups.Of(rows).Rows;
        var indexes = classifier.Labels.Index().ToDictionary(l => l.Item, l => l.Index, StringComparer.Ordinal);
        float[][] probabilities = Score(classifier, ordered, classifier.Labels.Count, (scorer, text, next, room) => scorer.Score(text, next, room), cancellation);
        return [.. ordered.Select((row, i) => new ScoredRow(row, indexes.GetValueOrDefault(row.Label, -1), probabilities[i]))];
    }

    /// <summary>The scores of rows, given in canonical order, before calibration: [row][label].</summary>
    public static float[][] RawScores(
        SentenceClassifier classifier, IReadOnlyList<LabelledSentence> rows, CancellationToken cancellation) =>
        Score(classifier, rows, classifier.Contents.Model.Stride, (scorer, text, next, room) => scorer.RawScore(text, next, room), cancellation);

    /// <summary>The network's logits of rows, given in canonical order: [row][label].</summary>
    public static float[][] NetworkLogits(
        SentenceClassifier classifier, IReadOnlyList<LabelledSentence> rows, CancellationToken cancellation) =>
        Score(classifier, rows, classifier.Labels.Count, (scorer, text, next, room) =>
        {
            scorer.RawScore(text, next, new float[classifier.Contents.Model.Stride]);
            scorer.NetworkLogits(text).CopyTo(room);
        }, cancellation);

    private static float[][] Score(
        SentenceClassifier classifier, IReadOnlyList<LabelledSentence> rows, int length, ScoreRow score, CancellationToken cancellation)
    {
        var results = new float[rows.Count][];
        IReadOnlyList<Range> runs = SentenceRuns.Of(rows);
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, runs.Count, options, run =>
        {
            using ScorerPool.Loan loan = classifier.Scorers.Rent();
            SentenceScorer scorer = loan.Scorer;
            (int from, int to) = (runs[run].Start.Value, runs[run].End.Value);
            scorer.Begin(SentenceRuns.FirstPosition(rows, runs[run]));
            for (int row = from; row < to; row++)
            {
                string? next = row + 1 < to ? rows[row + 1].Text : null;
                float[] room = new float[length];
                score(scorer, rows[row].Text, next, room);
                results[row] = room;
            }
        });
        return results;
    }

    private delegate void ScoreRow(SentenceScorer scorer, string text, string? next, float[] room);
}
