using Classifier.Prediction.Model;

namespace Classifier.Training.Evaluation;

/// <summary>Finds for each label the least confidence at which it is best given.</summary>
public static class ThresholdTuner
{
    /// <summary>
    /// Tunes the thresholds of all labels. For a wished precision a threshold is the least confidence at which the label's predictions
    /// reach it, and so has the highest recall at that precision; for the best F1 it is the least confidence at which their F1 is
    /// greatest. A label that cannot have it is never given.
    /// </summary>
    /// <param name="labels">The model's labels.</param>
    /// <param name="rows">Rows that the model was not trained on; those whose label it does not know are left out.</param>
    /// <param name="goal">What they are tuned for.</param>
    public static ThresholdTable Tune(IReadOnlyList<string> labels, IReadOnlyList<ScoredRow> rows, ThresholdGoal goal)
    {
        ILookup<int, ScoredRow> predicted = rows.Where(r => r.IsKnown).ToLookup(r => r.Predicted);
        return new ThresholdTable
        {
            WishedPrecision = goal.Precision,
            Labels = new SortedDictionary<string, LabelThreshold>(
                labels.Index().ToDictionary(l => l.Item, l => Tune(predicted[l.Index], l.Index, rows.Count(r => r.Truth == l.Index), goal)),
                StringComparer.Ordinal),
        };
    }

    private static LabelThreshold Tune(IEnumerable<ScoredRow> predicted, int label, int support, ThresholdGoal goal)
    {
        var best = new LabelThreshold { MinimumConfidence = null };
        int kept = 0, right = 0;
        double bestF1 = 0;
        // Rows of equal confidence are kept together or not at all.
        foreach (var tie in predicted.GroupBy(r => r.Confidence).OrderByDescending(g => g.Key))
        {
            kept += tie.Count();
            right += tie.Count(r => r.Truth == label);
            double f1 = 2.0 * right / (kept + support);
            if (right == 0 || (goal.Precision is { } wished ? (double)right / kept < wished : f1 < bestF1))
                continue;
            bestF1 = f1;
            best = new LabelThreshold
            {
                MinimumConfidence = tie.Key,
                Precision = (double)right / kept,
                Recall = (double)right / support,
                Predictions = kept,
            };
        }

        return best;
    }
}
