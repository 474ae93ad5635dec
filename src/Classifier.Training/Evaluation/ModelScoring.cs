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
        float[][] probabilities = Score(classifier, ordered, calibrated: true, cancellation);
        return [.. ordered.Select((row, i) => new ScoredRow(row, indexes.GetValueOrDefault(row.Label, -1), probabilities[i]))];
    }

    /// <summary>The scores of rows, given in canonical order, before calibration: [row][label].</summary>
    public static float[][] RawScores(
        SentenceClassifier classifier, IReadOnlyList<LabelledSentence> rows, CancellationToken cancellation) =>
        Score(classifier, rows, calibrated: false, cancellation);

    private static float[][] Score(
        SentenceClassifier classifier, IReadOnlyList<LabelledSentence> rows, bool calibrated, CancellationToken cancellation)
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
                float[] room = new float[calibrated ? classifier.Labels.Count : classifier.Contents.Model.Stride];
                if (calibrated)
                    scorer.Score(rows[row].Text, next, room);
                else
                    scorer.RawScore(rows[row].Text, next, room);
                results[row] = room;
            }
        });
        return results;
    }
}
