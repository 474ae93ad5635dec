using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Prediction.Tests.Model;

/// <summary>However the scorer comes by its numbers, they are those of the plain implementation.</summary>
public sealed class ScorerParityTests
{
    private const double Tolerance = 1e-6;

    private static readonly string[] Pieces =
    [
        "the", "The", "minister", "will", "Will", "May", "may", "US", "us", "if", "unless", "said", "SAID", "Kovachia", "Lt. Gen.",
        "sanctions", "imposed", "called on", "to", "withdraw", "wouldn’t", "don't", "'em", "U.S.", "a.m.", "10,000.5", "2024", "...", "--",
        "“", "”", "\"", "'", "’", "‘", "«", "»", ",", ".", "?", ":", ";", "(", "-", "—", "\n\n", "\t", "é", "É", "ﬁ", "ſ", "İ", "K", "ß",
        "\ud83d\ude00", "\ud83d", "\u0301", "\u00a0", "\0", "threatened", "strikingly", "walking",
    ];

    [Fact]
    public void The_sentences_of_the_corpus_get_the_probabilities_of_the_plain_implementation()
    {
        IReadOnlyList<IReadOnlyList<string>> articles = CorpusSentences.ByArticle();
        ModelContents contents = MadeUpModel.Of(new FeatureOptions(), [.. articles.Where((_, i) => i % 4 == 0)], labels: 5);
        var parity = new Parity(contents);
        Assert.All(articles, article => parity.Check(article, position: 0));
        Assert.All(articles.SelectMany(article => article.Take(3)), sentence => parity.Check([sentence], SentenceScorer.Loose));
    }

    [Theory]
    [InlineData(2, ScoreLink.Sigmoid)]
    [InlineData(7, ScoreLink.Softmax)]
    [InlineData(8, ScoreLink.Sigmoid)]
    [InlineData(40, ScoreLink.Softmax)]
    public void Any_number_of_labels_gets_the_probabilities_of_the_plain_implementation(int labels, ScoreLink link)
    {
        IReadOnlyList<IReadOnlyList<string>> articles = [.. CorpusSentences.ByArticle().Take(40)];
        var parity = new Parity(MadeUpModel.Of(new FeatureOptions(), [.. articles.Take(20)], labels, link));
        Assert.All(articles, article => parity.Check(article, position: 0));
    }

    [Fact]
    public void Any_channels_get_the_probabilities_of_the_plain_implementation()
    {
        IReadOnlyList<IReadOnlyList<string>> articles = [.. CorpusSentences.ByArticle().Take(40)];
        var none = new FeatureOptions { Words = null, Characters = null, Cues = null, Sequence = null, Skeleton = null, Frame = null, Context = null };
        NGramOptions NGrams(int from, int to, float factor = 1) => new() { Minimum = from, Maximum = to, Factor = factor };
        Assert.All(
            (FeatureOptions[])
            [
                none with { Words = NGrams(1, 1) },
                none with { Words = NGrams(2, 5, 0.3f), Patterns = new() },
                none with { Characters = NGrams(1, 8, 2), Cues = new() },
                none with { Sequence = NGrams(1, 5), Skeleton = NGrams(5, 5, 3) },
                none with { Frame = new(), Context = new() },
            ],
            options =>
            {
                var parity = new Parity(MadeUpModel.Of(options, [.. articles.Take(20)], labels: 3));
                Assert.All(articles, article => parity.Check(article, position: 0));
            });
    }

    [Fact]
    public void Any_text_gets_the_probabilities_of_the_plain_implementation()
    {
        var parity = new Parity(MadeUpModel.Of(new FeatureOptions(), [.. CorpusSentences.ByArticle().Take(60)], labels: 5));
        Gen<string> sentence = Gen.Elements(Pieces).ListOf()
            .SelectMany(pieces => Gen.Elements(" ", "", "  "), (pieces, gap) => string.Join(gap, pieces));
        Arbitrary<string[]> texts = Gen.OneOf(sentence, ArbMap.Default.ArbFor<string>().Generator.Select(text => text ?? "")).ArrayOf().ToArbitrary();
        Prop.ForAll(texts, sentences => parity.Check(sentences, position: 0)).QuickCheckThrowOnFailure();
        Prop.ForAll(texts, sentences => Assert.All(sentences, s => parity.Check([s], SentenceScorer.Loose))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void More_different_words_than_can_be_kept_do_not_change_a_word_of_it()
    {
        var parity = new Parity(MadeUpModel.Of(new FeatureOptions(), [.. CorpusSentences.ByArticle().Take(20)], labels: 2));
        var random = new Random(7);
        for (int i = 0; i < 6_000; i++)
        {
            string words = string.Join(' ', Enumerable.Range(0, 30).Select(_ => new string([.. random.GetItems("aeimnorstE".ToCharArray(), 5)])));
            parity.Check([$"The {words} minister said."], SentenceScorer.Loose);
        }
    }

    /// <summary>One scorer that is used again and again, so that whatever it keeps has its say, against the plain implementation.</summary>
    private sealed class Parity
    {
        private readonly PlainScorer _plain;
        private readonly SentenceScorer _scorer;
        private readonly float[] _probabilities;

        public Parity(ModelContents contents)
        {
            _plain = new PlainScorer(contents);
            _scorer = new ScorerPool(contents).Rent().Scorer;
            _probabilities = new float[contents.Model.Labels];
        }

        public void Check(IReadOnlyList<string> article, int position)
        {
            // An empty text in the middle would end the article: "no next sentence" and "an empty one" are the same to a scorer.
            List<string> sentences = [.. article.Where(s => s.Length > 0)];
            _scorer.Begin(position);
            foreach ((int i, double[] expected) in _plain.Article(sentences, position).Index())
            {
                _scorer.Score(sentences[i], i + 1 < sentences.Count ? sentences[i + 1] : "", _probabilities);
                double worst = expected.Zip(_probabilities, (plain, fast) => Math.Abs(plain - fast)).Max();
                Assert.True(worst <= Tolerance, $"{worst:E2} off: {sentences[i]}");
            }
        }
    }
}
