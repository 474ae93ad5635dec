namespace Classifier.Training.Data.Checks;

/// <summary>A row's most similar other one.</summary>
/// <param name="Row">Index of the other row; -1 where there is none.</param>
/// <param name="Similarity">Jaccard index of the word pairs.</param>
internal readonly record struct Similar(int Row, double Similarity)
{
    public static Similar None { get; } = new(-1, 0);

    public Similar Or(Similar other) => other.Similarity > Similarity ? other : this;
}

/// <summary>
/// For each distinct text the most similar earlier one of its own set and, for test rows, of the training set. Band by band, rows with
/// equal keys are compared; in a crowd, each with a few of those before it, so that the time stays linear.
/// </summary>
internal sealed class SimilarRows
{
    private const int Neighbours = 8;

    private readonly CheckedRows _rows;
    private readonly double _threshold;
    private readonly uint[][] _pairs;

    private SimilarRows(CheckedRows rows, double threshold)
    {
        _rows = rows;
        _threshold = threshold;
        _pairs = new uint[rows.All.Count][];
        WithinSet = new Similar[rows.All.Count];
        InTraining = new Similar[rows.All.Count];
        Array.Fill(WithinSet, Similar.None);
        Array.Fill(InTraining, Similar.None);
    }

    /// <summary>The most similar earlier row of the same set.</summary>
    public Similar[] WithinSet { get; }

    /// <summary>For test rows the most similar training row.</summary>
    public Similar[] InTraining { get; }

    /// <summary>Finds the pairs with a similarity of at least <paramref name="threshold"/>.</summary>
    public static SimilarRows Find(CheckedRows rows, double threshold, CancellationToken cancellation)
    {
        var found = new SimilarRows(rows, threshold);
        int[] distinct = [.. Enumerable.Range(0, rows.All.Count).Where(row => rows.First[row] == row)];
        ulong[][] keys = found.Sign(distinct, cancellation);
        foreach (ulong[] band in keys)
        {
            cancellation.ThrowIfCancellationRequested();
            int[] order = [.. distinct];
            Array.Sort(band, order);
            for (int start = 0, end; start < order.Length; start = end)
            {
                end = start + 1;
                while (end < order.Length && band[end] == band[start])
                    end++;
                if (end - start > 1)
                    found.CompareCrowd(order.AsSpan(start, end - start));
            }
        }

        return found;
    }

    private ulong[][] Sign(int[] distinct, CancellationToken cancellation)
    {
        ulong[][] keys = [.. Enumerable.Range(0, MinHash.Bands).Select(_ => new ulong[distinct.Length])];
        Parallel.For(0, distinct.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            Span<ulong> own = stackalloc ulong[MinHash.Bands];
            uint[] pairs = WordPairs.Of(_rows.All[distinct[i]].Text);
            MinHash.Keys(pairs, own);
            _pairs[distinct[i]] = pairs;
            for (int band = 0; band < own.Length; band++)
                keys[band][i] = own[band];
        });
        return keys;
    }

    private void CompareCrowd(Span<int> crowd)
    {
        crowd.Sort();
        int train = 0;
        while (train < crowd.Length && !_rows.IsTest(crowd[train]))
            train++;
        for (int i = 1; i < crowd.Length; i++)
        {
            bool test = i >= train;
            Span<int> own = test ? crowd[train..i] : crowd[..i];
            WithinSet[crowd[i]] = Best(crowd[i], own, WithinSet[crowd[i]]);
            if (test)
                InTraining[crowd[i]] = Best(crowd[i], crowd[..train], InTraining[crowd[i]]);
        }
    }

    /// <summary>The best of the first and the last few candidates.</summary>
    private Similar Best(int row, ReadOnlySpan<int> candidates, Similar best)
    {
        if (candidates.IsEmpty)
            return best;
        best = best.Or(Compare(row, candidates[0], best));
        for (int i = Math.Max(1, candidates.Length - Neighbours); i < candidates.Length; i++)
            best = best.Or(Compare(row, candidates[i], best));
        return best;
    }

    private Similar Compare(int row, int other, Similar best)
    {
        (uint[] a, uint[] b) = (_pairs[row], _pairs[other]);
        // The smaller set is all that can be shared, so sizes alone rule most pairs out.
        double bound = Math.Min(a.Length, b.Length) / (double)Math.Max(a.Length, b.Length);
        if (other == best.Row || bound < _threshold || bound <= best.Similarity)
            return Similar.None;
        double similarity = WordPairs.Similarity(a, b);
        return similarity >= _threshold ? new Similar(other, similarity) : Similar.None;
    }
}
