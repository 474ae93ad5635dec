using Classifier.Prediction.Explanations;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Prediction.Text;

namespace Classifier.Prediction;

/// <summary>
/// Labels sentences with a trained model. Immutable and thread-safe: load one and share it.
/// </summary>
public sealed class SentenceClassifier : IDisposable
{
    private readonly ModelContents _contents;
    private readonly ScorerPool _scorers;
    private readonly SentenceSplitter _splitter = new();
    private readonly Lazy<FeatureNames> _names;
    private readonly double[] _thresholds;

    private SentenceClassifier(ModelContents contents)
    {
        _contents = contents;
        _scorers = new ScorerPool(contents);
        Labels = contents.Manifest.Labels;
        _names = new Lazy<FeatureNames>(() => new FeatureNames(contents.Lexicon));
        _thresholds = [.. contents.Manifest.Thresholds?.InOrderOf(Labels) ?? Enumerable.Repeat(0.0, Labels.Count)];
    }

    /// <summary>The labels, in the order of all probabilities.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>What the model says of itself.</summary>
    public ModelManifest Manifest => _contents.Manifest;

    /// <summary>
    /// From what confidence on each label is given, as it was tuned in training; null where the model has no thresholds. Predictions
    /// are the same with and without: whether one stands is for <see cref="Accepts(SentencePrediction)"/> to say.
    /// </summary>
    public ThresholdTable? Thresholds => _contents.Manifest.Thresholds;

    /// <summary>
    /// The model card that stands in the file, as Markdown: how good the model is, what it looks at, how it was made; null where there
    /// is none. It comes from whoever made the file, as the labels do.
    /// </summary>
    public string? Card => _contents.Card;

    /// <summary>Whether predictions of some of the labels carry evidence.</summary>
    public bool FindsEvidence => !_contents.Evidence.IsEmpty;

    internal ModelContents Contents => _contents;

    internal ScorerPool Scorers => _scorers;

    internal FeatureNames FeatureNames => _names.Value;

    internal SentenceExplainer CreateExplainer() => new(_contents, _scorers.Extractor, _names.Value);

    /// <summary>Loads a model file.</summary>
    /// <param name="path">Path of the file that <c>classifier train</c> wrote.</param>
    /// <exception cref="ModelFileException">The file is missing or not a sound model file; the message says what is wrong.</exception>
    public static SentenceClassifier Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ModelFile.Read(path, Of);
    }

    /// <summary>Loads a model from a stream that can seek, such as a <see cref="MemoryStream"/>. The stream stays open.</summary>
    /// <param name="stream">The bytes of a model file.</param>
    /// <exception cref="ModelFileException">The stream does not hold a sound model file; the message says what is wrong.</exception>
    public static SentenceClassifier Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ModelFile.Read(stream, Of);
    }

    internal static SentenceClassifier Of(ModelContents contents) => new(contents);

    /// <summary>Labels a loose sentence.</summary>
    /// <param name="sentence">One sentence; it is not split.</param>
    public SentencePrediction Classify(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        float[] probabilities = new float[Labels.Count];
        int label = Classify(sentence, probabilities, out Range? evidence);
        return Prediction(sentence, 0, label, probabilities, evidence);
    }

    /// <summary>Labels a loose sentence without allocating anything.</summary>
    /// <param name="sentence">One sentence; it is not split.</param>
    /// <param name="probabilities">Room for one probability a label, in the order of <see cref="Labels"/>.</param>
    /// <returns>The index in <see cref="Labels"/> of the most probable label.</returns>
    /// <exception cref="ArgumentException"><paramref name="probabilities"/> is shorter than <see cref="Labels"/>.</exception>
    public int Classify(ReadOnlySpan<char> sentence, Span<float> probabilities)
    {
        CheckRoom(probabilities);
        using ScorerPool.Loan loan = _scorers.Rent();
        loan.Scorer.Begin(SentenceScorer.Loose);
        return loan.Scorer.Score(sentence, [], probabilities);
    }

    /// <summary>Labels a loose sentence and finds the words that earned the label, without allocating anything.</summary>
    /// <param name="sentence">One sentence; it is not split.</param>
    /// <param name="probabilities">Room for one probability a label, in the order of <see cref="Labels"/>.</param>
    /// <param name="evidence">Where these words stand in the sentence; null where the model has not learned from marks of the label.</param>
    /// <returns>The index in <see cref="Labels"/> of the most probable label.</returns>
    /// <exception cref="ArgumentException"><paramref name="probabilities"/> is shorter than <see cref="Labels"/>.</exception>
    public int Classify(ReadOnlySpan<char> sentence, Span<float> probabilities, out Range? evidence)
    {
        CheckRoom(probabilities);
        using ScorerPool.Loan loan = _scorers.Rent();
        loan.Scorer.Begin(SentenceScorer.Loose);
        int label = loan.Scorer.Score(sentence, [], probabilities);
        evidence = loan.Scorer.FindEvidence(label);
        return label;
    }

    /// <summary>Whether a prediction reaches its label's threshold; always where the model has none.</summary>
    /// <param name="prediction">A prediction of this model.</param>
    public bool Accepts(SentencePrediction prediction)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        return Thresholds is not { } table || table.Accepts(prediction.Label, prediction.Confidence);
    }

    /// <summary>Whether a prediction reaches its label's threshold; always where the model has none.</summary>
    /// <param name="label">The most probable label's index in <see cref="Labels"/>.</param>
    /// <param name="confidence">Its probability.</param>
    public bool Accepts(int label, float confidence) => confidence >= _thresholds[label];

    /// <summary>Splits an article into sentences and labels each, in the light of its neighbours.</summary>
    /// <param name="text">The article's plain text.</param>
    public ArticlePrediction ClassifyArticle(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = new List<SentencePrediction>();
        float[] probabilities = new float[Labels.Count];
        foreach (ScoredSentence s in Enumerate(text, probabilities))
            sentences.Add(Prediction(s.Text.ToString(), s.Start, s.Label, [.. s.Probabilities], s.FindEvidence()));
        return new ArticlePrediction(sentences);
    }

    /// <summary>Splits an article into sentences and labels one after another as they are asked for, without allocating anything.</summary>
    /// <param name="text">The article's plain text, or a part of it.</param>
    /// <param name="probabilities">Room for one probability a label, in the order of <see cref="Labels"/>; used anew for every sentence.</param>
    /// <param name="firstPosition">Place in the article of the text's first sentence, from 0, where the text is a later part. Default 0.</param>
    /// <exception cref="ArgumentException"><paramref name="probabilities"/> is shorter than <see cref="Labels"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstPosition"/> is negative.</exception>
    public ScoredSentences Enumerate(ReadOnlySpan<char> text, Span<float> probabilities, int firstPosition = 0)
    {
        CheckRoom(probabilities);
        ArgumentOutOfRangeException.ThrowIfNegative(firstPosition);
        return new ScoredSentences(_scorers, _splitter, text, probabilities, firstPosition);
    }

    /// <summary>Labels the sentences of a stream of articles on all cores; the results come in the order of the articles.</summary>
    /// <param name="articles">The articles' plain texts. No more than a few for each core are taken ahead of the result asked for, so the stream may be endless.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IAsyncEnumerable<ArticlePrediction> ClassifyArticlesAsync(IAsyncEnumerable<string> articles, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return OrderedMap.RunAsync(articles, ClassifyArticle, cancellation);
    }

    /// <summary>Labels the given sentences of one article, in the light of their neighbours; they are not split any further.</summary>
    /// <param name="sentences">Consecutive sentences. Offsets in the result are 0.</param>
    public IReadOnlyList<SentencePrediction> ClassifySentences(IReadOnlyList<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var predictions = new SentencePrediction[sentences.Count];
        using ScorerPool.Loan loan = _scorers.Rent();
        loan.Scorer.Begin(sentences.Count == 1 ? SentenceScorer.Loose : 0);
        for (int i = 0; i < predictions.Length; i++)
        {
            float[] probabilities = new float[Labels.Count];
            int label = loan.Scorer.Score(sentences[i], i + 1 < sentences.Count ? sentences[i + 1] : [], probabilities);
            predictions[i] = Prediction(sentences[i], 0, label, probabilities, loan.Scorer.FindEvidence(label));
        }

        return predictions;
    }

    /// <summary>Labels loose sentences on all cores, in order.</summary>
    /// <param name="sentences">Sentences that have nothing to do with one another; they are not split.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public IReadOnlyList<SentencePrediction> ClassifyMany(IReadOnlyList<string> sentences, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var predictions = new SentencePrediction[sentences.Count];
        var options = new ParallelOptions { CancellationToken = cancellation };
        const int block = 256;
        Parallel.For(0, (sentences.Count + block - 1) / block, options, b =>
        {
            int end = Math.Min(sentences.Count, (b + 1) * block);
            for (int i = b * block; i < end; i++)
                predictions[i] = Classify(sentences[i]);
        });
        return predictions;
    }

    /// <summary>Labels a loose sentence and says why: which pieces of it spoke for and against each label.</summary>
    /// <param name="sentence">One sentence; it is not split.</param>
    public SentenceExplanation Explain(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        SentenceExplainer explainer = CreateExplainer();
        explainer.Begin(SentenceScorer.Loose);
        return explainer.Explain(sentence, [], 0);
    }

    /// <summary>Splits an article into sentences, labels each in the light of its neighbours, and says why.</summary>
    /// <param name="text">The article's plain text.</param>
    public IReadOnlyList<SentenceExplanation> ExplainArticle(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        SentenceExplainer explainer = CreateExplainer();
        explainer.Begin(0);
        IReadOnlyList<SentenceSpan> spans = _splitter.Split(text);
        return
        [
            .. spans.Select((span, i) => explainer.Explain(
                text[span.Start..span.End],
                i + 1 < spans.Count ? text.AsSpan(spans[i + 1].Start, spans[i + 1].Length) : [],
                span.Start)),
        ];
    }

    /// <summary>Nothing is held that must be released; disposing only ends the object's use.</summary>
    public void Dispose()
    {
    }

    private void CheckRoom(ReadOnlySpan<float> probabilities)
    {
        if (probabilities.Length < Labels.Count)
            throw new ArgumentException($"There is room for {probabilities.Length} probabilities; the model has {Labels.Count} labels.", nameof(probabilities));
    }

    private SentencePrediction Prediction(string text, int start, int label, float[] probabilities, Range? evidence) => new()
    {
        Text = text,
        Start = start,
        Label = Labels[label],
        Confidence = probabilities[label],
        Probabilities = probabilities,
        Evidence = evidence is { } range ? new EvidenceSpan(start + range.Start.Value, text[range]) : null,
    };
}
