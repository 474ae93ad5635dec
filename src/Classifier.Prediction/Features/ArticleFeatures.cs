using Classifier.Prediction.Text;

namespace Classifier.Prediction.Features;

/// <summary>
/// Walks over the sentences of an article, one after the other, and gives each one's features with what its neighbours carry.
/// Looks one sentence ahead, so that an article of any length needs the same memory. Not thread-safe: one a thread.
/// </summary>
internal sealed class ArticleFeatures(FeatureExtractor extractor)
{
    private readonly WordMemory _words = extractor.CreateMemory();
    private AnalysedSentence _current = new();
    private AnalysedSentence _next = new();
    private QuotationTracker _quotation;
    private SentenceProfile? _previous;
    private bool _hasNext;
    private int _position;
    private bool _dropContext;

    /// <summary>Begins an article.</summary>
    /// <param name="position">Place of the first sentence to come, from 0; -1 for a loose sentence, which has no surroundings.</param>
    /// <param name="dropContext">Gives the sentences no context, though quotations still run on from one to the next.</param>
    public void Begin(int position = 0, bool dropContext = false)
    {
        _dropContext = dropContext;
        _quotation = default;
        _previous = null;
        _hasNext = false;
        _position = position;
    }

    /// <summary>The sentence that was analysed last.</summary>
    public AnalysedSentence Current => _current;

    /// <summary>Gives the features of the next sentence.</summary>
    /// <param name="text">The sentence: what was given as <paramref name="next"/> in the call before, if any was.</param>
    /// <param name="next">The sentence after it; empty at the end of the article and for a loose sentence.</param>
    /// <param name="sink">Takes the features.</param>
    public void Extract<TSink>(ReadOnlySpan<char> text, ReadOnlySpan<char> next, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        SentenceContext context = Advance(text, next);
        extractor.Extract(text, _current, context, ref sink);
    }

    /// <summary>Analyses the next sentence, which becomes <see cref="Current"/>, and the one after it.</summary>
    /// <param name="text">The sentence: what was given as <paramref name="next"/> in the call before, if any was.</param>
    /// <param name="next">The sentence after it; empty at the end of the article and for a loose sentence.</param>
    /// <returns>The sentence's surroundings.</returns>
    public SentenceContext Advance(ReadOnlySpan<char> text, ReadOnlySpan<char> next)
    {
        if (_hasNext)
            (_current, _next) = (_next, _current);
        else
            extractor.Analyse(text, ref _quotation, _words, _current);

        _hasNext = !next.IsEmpty;
        if (_hasNext)
            extractor.Analyse(next, ref _quotation, _words, _next);

        SentenceContext context = _dropContext ? SentenceContext.None : new(_position, _previous, _hasNext ? _next.Profile : null);
        _previous = _position < 0 ? null : _current.Profile;
        if (_position >= 0)
            _position++;
        return context;
    }
}
