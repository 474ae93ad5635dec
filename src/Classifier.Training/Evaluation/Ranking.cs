namespace Classifier.Training.Evaluation;

/// <summary>The rows in the order of a label's probability, highest first, so that each resample costs one pass and no sorting.</summary>
internal sealed class Ranking
{
    // A row in one word: its article, whether a lower probability follows, whether it has the label.
    private const int HasLabel = 1, EndsTie = 2, ArticleShift = 2;
    private readonly int[] _ranked;

    public Ranking(Outcomes outcomes, int label)
    {
        float[] scores = [.. outcomes.Rows.Select(r => -r.Probabilities[label])];
        int[] order = [.. Enumerable.Range(0, scores.Length)];
        Array.Sort(scores, order);
        _ranked = new int[order.Length];
        for (int rank = 0; rank < order.Length; rank++)
        {
            bool endsTie = rank + 1 == order.Length || scores[rank + 1] != scores[rank];
            bool hasLabel = outcomes.Truth[order[rank]] == label;
            _ranked[rank] = (outcomes.ArticleOf[order[rank]] << ArticleShift) | (endsTie ? EndsTie : 0) | (hasLabel ? HasLabel : 0);
        }
    }

    /// <summary>Average precision and area under the ROC curve, NaN where undefined.</summary>
    /// <param name="weights">How often each article counts.</param>
    public (double AveragePrecision, double RocAuc) Measure(ReadOnlySpan<int> weights)
    {
        long truePositives = 0, falsePositives = 0, trueBefore = 0, falseBefore = 0;
        double precision = 0, area = 0;
        foreach (int row in _ranked)
        {
            int weight = weights[row >> ArticleShift];
            int hasLabel = row & HasLabel;
            truePositives += weight * hasLabel;
            falsePositives += weight * (1 - hasLabel);
            if ((row & EndsTie) == 0)
                continue;
            long gained = truePositives - trueBefore;
            if (gained > 0)
                precision += gained * ((double)truePositives / (truePositives + falsePositives));
            area += (falsePositives - falseBefore) * (trueBefore + (gained / 2.0));
            (trueBefore, falseBefore) = (truePositives, falsePositives);
        }

        return (
            truePositives == 0 ? double.NaN : precision / truePositives,
            truePositives == 0 || falsePositives == 0 ? double.NaN : area / ((double)truePositives * falsePositives));
    }
}
