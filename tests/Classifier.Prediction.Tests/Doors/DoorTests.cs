namespace Classifier.Prediction.Tests.Doors;

public sealed class DoorTests(SmallModel model)
{
    private const string Article = "We will destroy the port, the envoy warned.\n\nPeople strolled past the mine. “Go home,” said Jo.";

    private readonly SentenceClassifier _classifier = model.Classifier;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_sentence_gets_its_label_and_all_probabilities()
    {
        SentencePrediction prediction = _classifier.Classify("We will destroy the bridge, the mayor warned.");
        Assert.Equal("threat", prediction.Label);
        Assert.Equal(prediction.Confidence, prediction.Probabilities.Max());
        Assert.Equal(1, prediction.Probabilities.Sum(), 5);
        Assert.Equal((0, prediction.Text.Length), (prediction.Start, prediction.End));
    }

    [Fact]
    public void An_articles_sentences_slice_its_text()
    {
        ArticlePrediction article = _classifier.ClassifyArticle(Article);
        Assert.Equal(3, article.Sentences.Count);
        Assert.All(article.Sentences, s => Assert.Equal(s.Text, Article[s.Start..s.End]));
        Assert.Equal(["threat", "none"], article.Sentences.Take(2).Select(s => s.Label));
    }

    [Fact]
    public void Spans_and_records_say_the_same()
    {
        float[] probabilities = new float[_classifier.Labels.Count];
        var passed = new List<(int, int, int, string, float)>();
        foreach (ScoredSentence s in _classifier.Enumerate(Article, probabilities))
            passed.Add((s.Position, s.Start, s.End, _classifier.Labels[s.Label], s.Confidence));
        Assert.Equal(_classifier.ClassifyArticle(Article).Sentences.Select((s, i) => (i, s.Start, s.End, s.Label, s.Confidence)), passed);
    }

    [Fact]
    public void A_walk_that_is_left_early_harms_no_other()
    {
        float[] probabilities = new float[_classifier.Labels.Count], others = new float[_classifier.Labels.Count];
        ArticlePrediction expected = _classifier.ClassifyArticle(Article);
        foreach (ScoredSentence _ in _classifier.Enumerate(Article, probabilities))
        {
            foreach (ScoredSentence inner in _classifier.Enumerate(Article, others))
                Assert.Equal(expected.Sentences[inner.Position].Probabilities, inner.Probabilities.ToArray());
            break;
        }

        Assert.Equal(expected.Sentences[2].Probabilities, _classifier.ClassifyArticle(Article).Sentences[2].Probabilities);
    }

    [Fact]
    public void Nothing_is_allocated_for_a_sentence_on_the_span_path()
    {
        float[] probabilities = new float[_classifier.Labels.Count];
        string text = string.Concat(Enumerable.Repeat(Article + "\n\n", 50));
        long Walk()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (ScoredSentence _ in _classifier.Enumerate(text, probabilities))
            {
            }

            _classifier.Classify(Article.AsSpan(0, 43), probabilities);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Walk();
        // Other tests share the model: a walk may be lent a scorer that has not grown its buffers yet.
        Assert.Equal(0, Enumerable.Range(0, 20).Min(_ => Walk()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n\t ")]
    public void An_empty_text_has_no_sentences(string text) => Assert.Empty(_classifier.ClassifyArticle(text).Sentences);

    [Theory]
    [InlineData("\ud800 broken \udc00")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("😀😀😀. 👩‍👩‍👧‍👦!")]
    [InlineData("שלום. مرحبا! 你好。")]
    public void No_text_is_too_odd(string text)
    {
        Assert.True(float.IsFinite(_classifier.Classify(text).Confidence));
        Assert.All(_classifier.ClassifyArticle(text).Sentences, s => Assert.Equal(s.Text, text[s.Start..s.End]));
    }

    [Fact]
    public void Too_little_room_and_a_negative_place_are_refused()
    {
        Assert.Throws<ArgumentException>(() => _classifier.Classify("x", new float[1]));
        Assert.Throws<ArgumentException>(() => { _classifier.Enumerate("x", new float[1]); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _classifier.Enumerate("x", new float[2], -1); });
    }

    [Fact]
    public void Many_sentences_keep_their_order()
    {
        string[] sentences = [.. Enumerable.Range(0, 5_000).Select(i => i % 3 == 0 ? $"We will destroy number {i}." : $"People strolled past number {i}.")];
        IReadOnlyList<SentencePrediction> predictions = _classifier.ClassifyMany(sentences, Cancellation);
        Assert.Equal(sentences, predictions.Select(p => p.Text));
        Assert.All(Enumerable.Range(0, 50), i => Assert.Equal(_classifier.Classify(sentences[i * 97]).Probabilities, predictions[i * 97].Probabilities));
    }

    [Fact]
    public void Many_sentences_can_be_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => _classifier.ClassifyMany(new string[10_000], cancelled.Token));
    }

    [Fact]
    public async Task Any_number_of_threads_share_one_classifier()
    {
        string[] articles = [.. Enumerable.Range(0, 40).Select(i => string.Concat(Enumerable.Repeat(Article + "\n\n", 1 + (i % 7))) + $"It was number {i}.")];
        float[][][] expected = [.. articles.Select(a => _classifier.ClassifyArticle(a).Sentences.Select(s => s.Probabilities.ToArray()).ToArray())];
        await Task.WhenAll(Enumerable.Range(0, 16).Select(t => Task.Factory.StartNew(
            () =>
            {
                for (int round = 0; round < 25; round++)
                {
                    int i = ((t * 7) + (round * 11)) % articles.Length;
                    Assert.Equal(expected[i], _classifier.ClassifyArticle(articles[i]).Sentences.Select(s => s.Probabilities.ToArray()));
                }
            },
            Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
    }
}
