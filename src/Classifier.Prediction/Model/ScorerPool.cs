using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>
/// Lends scorers to threads, so that any number of them can share one model. A thread finds the scorer that it gave back last, which
/// no other has touched in between; if that is gone, any other, before a new one is made.
/// </summary>
internal sealed class ScorerPool(ModelContents contents)
{
    private readonly FeatureExtractor _extractor = new(contents.Manifest.Features, contents.Lexicon, contents.Assets);
    private readonly Shelf[] _shelves = new Shelf[Math.Max(2, Environment.ProcessorCount)];
    private readonly ConcurrentQueue<SentenceScorer> _others = [];

    /// <summary>A place for one scorer, so wide that threads with neighbouring ones do not get in each other's way.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 128)]
    private struct Shelf
    {
        public SentenceScorer? Scorer;
    }

    /// <summary>Runs the channels of the model.</summary>
    public FeatureExtractor Extractor => _extractor;

    /// <summary>Lends a scorer; it goes back when the loan is disposed.</summary>
    public Loan Rent()
    {
        int mine = Environment.CurrentManagedThreadId % _shelves.Length;
        return new Loan(this, Interlocked.Exchange(ref _shelves[mine].Scorer, null) ?? Another());
    }

    private SentenceScorer Another()
    {
        foreach (ref Shelf shelf in _shelves.AsSpan())
        {
            if (shelf.Scorer is not null && Interlocked.Exchange(ref shelf.Scorer, null) is { } scorer)
                return scorer;
        }

        return _others.TryDequeue(out SentenceScorer? other) ? other : new SentenceScorer(contents, _extractor);
    }

    private void Return(SentenceScorer scorer)
    {
        int mine = Environment.CurrentManagedThreadId % _shelves.Length;
        if (Interlocked.CompareExchange(ref _shelves[mine].Scorer, scorer, null) is not null)
            _others.Enqueue(scorer);
    }

    /// <summary>A scorer on loan.</summary>
    public readonly ref struct Loan(ScorerPool pool, SentenceScorer scorer)
    {
        /// <summary>The scorer.</summary>
        public SentenceScorer Scorer => scorer;

        /// <summary>Gives the scorer back.</summary>
        public void Dispose() => pool.Return(scorer);
    }
}
