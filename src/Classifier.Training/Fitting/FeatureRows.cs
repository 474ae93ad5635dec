using System.Runtime.InteropServices;
using Classifier.Prediction.Features;
using Classifier.Training.Data;

namespace Classifier.Training.Fitting;

/// <summary>Makes something of a row's distinct feature hashes, which are in ascending order.</summary>
internal delegate T RowMap<out T>(ReadOnlySpan<ulong> hashes);

/// <summary>Extracts the features of labelled rows block by block, on all cores, and hands them over in row order.</summary>
internal sealed class FeatureRows(FeatureExtractor extractor, IReadOnlyList<LabelledSentence> rows, IReadOnlyList<Range> runs, double contextDropout)
{
    private const int RunsPerBlock = 512;

    /// <summary>Number of rows.</summary>
    public int Count => rows.Count;

    /// <summary>
    /// Maps each row's distinct feature hashes, in ascending order, on all cores, and hands the outcomes over one after the other, in row
    /// order, while the next rows are being mapped.
    /// </summary>
    /// <param name="map">Called on several threads; must not keep the hashes.</param>
    /// <param name="take">Called for one row at a time.</param>
    /// <param name="cancellation">Stops it.</param>
    public void ForEach<T>(RowMap<T> map, Action<T> take, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        using var walkers = new ThreadLocal<RunWalker>(() => new RunWalker(extractor, contextDropout));
        Task handedOver = Task.CompletedTask;
        try
        {
            for (int first = 0; first < runs.Count; first += RunsPerBlock)
            {
                int count = Math.Min(RunsPerBlock, runs.Count - first);
                int start = runs[first].Start.Value;
                var mapped = new T[runs[first + count - 1].End.Value - start];
                Parallel.For(first, first + count, options, run =>
                {
                    walkers.Value!.Walk(rows, runs[run], (row, hashes) => mapped[row - start] = map(hashes));
                });
                handedOver.GetAwaiter().GetResult();
                handedOver = Task.Run(() => Array.ForEach(mapped, take), CancellationToken.None);
            }
        }
        finally
        {
            handedOver.GetAwaiter().GetResult();
        }
    }

    /// <summary>Walks over the sentences of a run with their context.</summary>
    private sealed class RunWalker(FeatureExtractor extractor, double contextDropout)
    {
        private readonly ArticleFeatures _article = new(extractor);
        private readonly List<ulong> _hashes = [];

        public void Walk(IReadOnlyList<LabelledSentence> rows, Range run, WalkedRow take)
        {
            (int from, int to) = (run.Start.Value, run.End.Value);
            // By a hash of the article's name, so that the choice depends on nothing else.
            bool dropContext = rows[from].Article is { } article && FeatureHash.Finish(FeatureHash.Of(article), FeatureChannel.Context) < contextDropout * ulong.MaxValue;
            _article.Begin(SentenceRuns.FirstPosition(rows, run), dropContext);
            for (int row = from; row < to; row++)
            {
                string? next = row + 1 < to ? rows[row + 1].Text : null;
                _hashes.Clear();
                var sink = new HashSink(_hashes);
                _article.Extract(rows[row].Text, next, ref sink);
                Span<ulong> hashes = CollectionsMarshal.AsSpan(_hashes);
                hashes.Sort();
                take(row, Distinct(hashes));
            }
        }

        private static ReadOnlySpan<ulong> Distinct(Span<ulong> sorted)
        {
            int count = 0;
            for (int i = 0; i < sorted.Length; i++)
            {
                if (sorted[i] != 0 && (count == 0 || sorted[i] != sorted[count - 1]))
                    sorted[count++] = sorted[i];
            }

            return sorted[..count];
        }
    }

    private delegate void WalkedRow(int row, ReadOnlySpan<ulong> hashes);

    private readonly struct HashSink(List<ulong> hashes) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end) => hashes.Add(hash);
    }
}
