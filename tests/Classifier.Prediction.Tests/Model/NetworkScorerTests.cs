using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Prediction.Model.Network;
using Classifier.Prediction.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Prediction.Tests.Model;

/// <summary>The scorer of whole numbers, with all that it keeps, against the network as one would write it down in double precision.</summary>
public sealed class NetworkScorerTests
{
    private const double Tolerance = 0.02;

    [Theory]
    [InlineData(64, 5, 32)]
    [InlineData(128, 3, 8)]
    [InlineData(64, 1, 16)]
    [InlineData(192, 9, 8)]
    public void The_sentences_of_the_corpus_get_the_logits_of_the_plain_implementation(int filters, int window, int dimensions)
    {
        IReadOnlyList<IReadOnlyList<string>> articles = [.. CorpusSentences.ByArticle().Take(60)];
        var network = new Pair(articles, new NetworkShape { Pieces = 900, Filters = filters, Window = window, Dimensions = dimensions });
        Assert.All(articles, article => network.Check(article));
    }

    [Fact]
    public void Any_text_gets_the_logits_of_the_plain_implementation()
    {
        var network = new Pair([.. CorpusSentences.ByArticle().Take(20)], new NetworkShape { Pieces = 500 });
        Prop.ForAll<string?[]>(texts => network.Check([.. (texts ?? []).Select(text => text ?? "")])).QuickCheckThrowOnFailure();
        network.Check(["", "a", new string('x', 5_000), string.Concat(Enumerable.Repeat("he said no ", 2_000))]);
    }

    [Fact]
    public void More_different_words_than_can_be_kept_do_not_change_the_logits()
    {
        var network = new Pair([.. CorpusSentences.ByArticle().Take(20)], new NetworkShape { Pieces = 2_000, Dimensions = 8 });
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++)
            network.Check(["The " + string.Join(' ', Enumerable.Range(0, 30).Select(_ => new string([.. random.GetItems("aeimnorst".ToCharArray(), 5)]))) + " minister said."]);
    }

    private sealed class Pair
    {
        private readonly ModelContents _contents;
        private readonly SentenceNetwork _network;
        private readonly FeatureExtractor _extractor;
        private readonly NetworkScorer _scorer;
        private readonly WordSlots _words;
        private readonly WordMemory _memory;
        private readonly Dictionary<int, int> _pieceOfSlot;

        public Pair(IReadOnlyList<IReadOnlyList<string>> articles, NetworkShape shape)
        {
            _contents = MadeUpModel.Of(new FeatureOptions(), articles, labels: 3);
            var random = new Random(shape.Filters);
            float[] Draw(int count, float range) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() - 0.5f) * range)];
            int[] slots = [.. random.GetItems([.. Enumerable.Range(0, _contents.Vocabulary.Count)], 4 * shape.Pieces).Distinct().Take(shape.Pieces).Order()];
            _network = NetworkEncoding.Round(new SentenceNetwork(
                shape, slots, Draw(shape.Pieces * shape.Dimensions, 0.5f), Draw(shape.Dimensions, 0.2f), Draw(shape.Dimensions * shape.Window * shape.Filters, 0.3f),
                Draw(shape.Filters, 0.1f), Draw(3 * shape.Filters, 0.3f), Draw(3, 1), 1 / 1024f));
            _pieceOfSlot = slots.Index().ToDictionary(s => s.Item, s => s.Index);
            _extractor = new FeatureExtractor(new FeatureOptions(), _contents.Lexicon, _contents.Assets);
            _scorer = new NetworkScorer(_network, _contents.Vocabulary.Count);
            _words = new WordSlots(_extractor, _contents.Vocabulary);
            _memory = _extractor.CreateMemory();
        }

        public void Check(IReadOnlyList<string> article)
        {
            QuotationTracker quotation = default;
            var sentence = new AnalysedSentence();
            float[] logits = new float[3];
            foreach (string text in article)
            {
                _extractor.Analyse(text, ref quotation, _memory, sentence);
                _scorer.Score(text, sentence, _words, logits);
                double[] expected = Plain(text, sentence);
                double worst = expected.Zip(logits, (plain, fast) => Math.Abs(plain - fast)).Max();
                Assert.True(worst <= Tolerance, $"{worst:E2} off: {text}");
            }
        }

        private double[] Plain(string text, AnalysedSentence sentence)
        {
            (int window, int dimensions, int filters) = (_network.Shape.Window, _network.Shape.Dimensions, _network.Shape.Filters);
            int count = Math.Min(sentence.Tokens.Count, SentenceNetwork.MaximumTokens);
            double[][] vectors = [.. Enumerable.Range(0, count).Select(at => Vector(text, sentence, at))];
            double[] logits = [.. _network.OutputBias.Select(b => (double)b)];
            for (int filter = 0; filter < filters; filter++)
            {
                double greatest = 0;
                for (int t = 0; t < count; t++)
                {
                    double answer = _network.KernelBias[filter];
                    for (int j = 0; j < window; j++)
                    {
                        int at = t + j - (window / 2);
                        for (int d = 0; at >= 0 && at < count && d < dimensions; d++)
                            answer += vectors[at][d] * _network.Kernel[(((d * window) + j) * filters) + filter];
                    }

                    greatest = Math.Max(greatest, answer);
                }

                for (int label = 0; label < 3; label++)
                    logits[label] += greatest * _network.Output[(label * filters) + filter];
            }

            return logits;
        }

        private double[] Vector(string text, AnalysedSentence sentence, int at)
        {
            var found = new Found([]);
            _extractor.ExtractWord(text, sentence, at, ref found);
            double[] vector = [.. _network.InputBias.Select(b => (double)b)];
            foreach (int slot in found.Hashes.Select(_contents.Vocabulary.Find).Where(slot => slot >= 0))
            {
                for (int d = 0; _pieceOfSlot.TryGetValue(slot, out int piece) && d < vector.Length; d++)
                    vector[d] += _network.Embeddings[(piece * vector.Length) + d];
            }

            return [.. vector.Select(v => Math.Max(0, v))];
        }

        private readonly record struct Found(List<ulong> Hashes) : IFeatureSink
        {
            public void Add(ulong hash, int start, int end) => Hashes.Add(hash);
        }
    }
}
