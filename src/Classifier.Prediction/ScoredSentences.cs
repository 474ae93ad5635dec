using Classifier.Prediction.Model;
using Classifier.Prediction.Text;

namespace Classifier.Prediction;

/// <summary>
/// The sentences of an article, labelled one after another as a <c>foreach</c> asks for them, without allocating; made by
/// <see cref="SentenceClassifier.Enumerate"/>.
/// </summary>
public readonly ref struct ScoredSentences
{
    private readonly ScorerPool _scorers;
    private readonly SentenceSplitter _splitter;
    private readonly ReadOnlySpan<char> _text;
    private readonly Span<float> _probabilities;
    private readonly int _firstPosition;

    internal ScoredSentences(ScorerPool scorers, SentenceSplitter splitter, ReadOnlySpan<char> text, Span<float> probabilities, int firstPosition)
    {
        _scorers = scorers;
        _splitter = splitter;
        _text = text;
        _probabilities = probabilities;
        _firstPosition = firstPosition;
    }

    /// <summary>Begins a walk over the sentences.</summary>
    public Enumerator GetEnumerator() => new(_scorers.Rent(), _splitter.Enumerate(_text), _text, _probabilities, _firstPosition);

    /// <summary>One walk over the sentences; it holds a scorer until it is disposed.</summary>
    public ref struct Enumerator : IDisposable
    {
        private readonly ScorerPool.Loan _loan;
        private readonly ReadOnlySpan<char> _text;
        private readonly Span<float> _probabilities;
        private SentenceEnumerator _spans;
        private SentenceSpan _next;
        private bool _hasNext;
        private bool _isDisposed;
        private int _position;

        internal Enumerator(ScorerPool.Loan loan, SentenceEnumerator spans, ReadOnlySpan<char> text, Span<float> probabilities, int position)
        {
            _loan = loan;
            _spans = spans;
            _text = text;
            _probabilities = probabilities;
            _position = position;
            _loan.Scorer.Begin(position);
            Advance();
        }

        /// <summary>The sentence labelled last.</summary>
        public ScoredSentence Current { get; private set; }

        /// <summary>Labels the next sentence.</summary>
        /// <returns>False when there is none.</returns>
        public bool MoveNext()
        {
            if (!_hasNext || _isDisposed)
                return false;
            SentenceSpan span = _next;
            Advance();
            ReadOnlySpan<char> sentence = _text.Slice(span.Start, span.Length);
            // The sentence after it is context; the scorer keeps what it finds there for the next call.
            int label = _loan.Scorer.Score(sentence, _hasNext ? _text.Slice(_next.Start, _next.Length) : [], _probabilities);
            Current = new ScoredSentence(_loan.Scorer, sentence, span.Start, _position++, label, _probabilities);
            return true;
        }

        /// <summary>Ends the walk.</summary>
        public void Dispose()
        {
            if (!_isDisposed)
                _loan.Dispose();
            _isDisposed = true;
        }

        private void Advance()
        {
            _hasNext = _spans.MoveNext();
            _next = _hasNext ? _spans.Current : default;
        }
    }
}
