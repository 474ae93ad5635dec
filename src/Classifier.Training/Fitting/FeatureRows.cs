using Classifier.Prediction.Features;
using Classifier.Training.Data;

namespace Classifier.Training.Fitting;

/// <summary>Extracts the features of labelled rows block by block, on all cores, and hands them over in row order.</summary>
internal sealed class FeatureRows(FeatureExtractor extractor, IReadOnlyList<LabelledSentence> rows, IReadOnlyList<Range> runs, double contextDropout)
{
    private const int RunsPerBlock = 512;

    /// <summary>Number of rows.</summary>
    public int Count => rows.Count;

    /// <summary>Calls <paramref name="take"/> with each row's number and its distinct feature hashes in ascending order.</summary>
    public void ForEach(Action<int, ReadOnlyMemory<ulong>> take, CancellationToken cancellation)
    {
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        using var walkers = new ThreadLocal<RunWalker>(() => new RunWalker(extractor, contextDropout));
        for (int first = 0; first < runs.Count; first += RunsPerBlock)
        {
            int count = Math.Min(RunsPerBlock, runs.Count - first);
            int start = runs[first].Start.Value;
            var features = new ulong[runs[first + count - 1].End.Value - start][];
            Parallel.For(first, first + count, options, run =>
            {
                walkers.Value!.Walk(rows, runs[run], (row, hashes) => features[row - start] = hashes);
            });
            for (int i = 0; i < features.Length; i++)
                take(start + i, features[i]);
        }
    }

    /// <summary>Walks over the sentences of a run with their context.</summary>
    private sealed class RunWalker(FeatureExtractor extractor, double contextDropout)
    {
        private readonly ArticleFeatures _article = new(extractor);
        private readonly List<ulong> _hashes = [];

        public void Walk(IReadOnlyList<LabelledSentence> rows, Range run, Action<int, ulong[]> take)
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
                ulong[] distinct = [.. _hashes];
                distinct.AsSpan().Sort();
                take(row, Distinct(distinct));
            }
        }

        private static ulong[] Distinct(ulong[] sorted)
        {
            int count = 0;
            for (int i = 0; i < sorted.Length; i++)
            {
                if (sorted[i] != 0 && (count == 0 || sorted[i] != sorted[count - 1]))
                    sorted[count++] = sorted[i];
            }

            return sorted.AsSpan(0, count).ToArray();
        }
    }

    private readonly struct HashSink(List<ulong> hashes) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end) => hashes.Add(hash);
    }
}
