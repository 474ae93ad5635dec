using System.Collections.Concurrent;
using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>Lends scorers to threads, so that any number of them can share one model.</summary>
internal sealed class ScorerPool(ModelContents contents)
{
    private readonly FeatureExtractor _extractor = new(contents.Manifest.Features, contents.Lexicon, contents.Assets);
    private readonly ConcurrentQueue<SentenceScorer> _idle = new();
    private SentenceScorer? _spare;

    /// <summary>Runs the channels of the model.</summary>
    public FeatureExtractor Extractor => _extractor;

    /// <summary>Lends a scorer; it goes back when the loan is disposed.</summary>
    public Loan Rent()
    {
        SentenceScorer? scorer = Interlocked.Exchange(ref _spare, null);
        if (scorer is null && !_idle.TryDequeue(out scorer))
            scorer = new SentenceScorer(contents, _extractor);
        return new Loan(this, scorer);
    }

    private void Return(SentenceScorer scorer)
    {
        if (Interlocked.CompareExchange(ref _spare, scorer, null) is not null)
            _idle.Enqueue(scorer);
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
