using Classifier.Prediction.Features;
using Classifier.Prediction.Model;

namespace Classifier.Prediction.Tests.Model;

/// <summary>A model that nobody trained: it knows the features that repeat in some sentences, with weights drawn at random.</summary>
internal static class MadeUpModel
{
    public static ModelContents Of(FeatureOptions options, IReadOnlyList<IReadOnlyList<string>> articles, int labels, ScoreLink link = ScoreLink.Softmax)
    {
        Lexicon lexicon = Lexicon.Parse(Directory.GetFiles(Repository.PathOf("data", "lexicon"), "*.txt")
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText));
        var features = new ArticleFeatures(new FeatureExtractor(options, lexicon, new Dictionary<string, byte[]>()));
        var counts = new Counts([]);
        foreach (IReadOnlyList<string> article in articles)
        {
            features.Begin();
            for (int i = 0; i < article.Count; i++)
                features.Extract(article[i], i + 1 < article.Count ? article[i + 1] : "", ref counts);
        }

        var random = new Random(1);
        var vocabulary = new SlotTable([.. counts.ByHash.Where(c => c.Value > 1).OrderByDescending(c => c.Value).Select(c => c.Key)]);
        float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => WeightEncoding.Round((random.NextSingle() - 0.5f) * 4))];
        Calibration calibration = new() { Link = link, Scale = [.. Draw(labels).Select(s => 1 + (s / 5))], Offset = Draw(labels) };
        return new ModelContents(
            new ModelManifest
            {
                Labels = [.. Enumerable.Range(0, labels).Select(l => $"label {l}")],
                Features = options,
                Slots = vocabulary.Count,
                Calibration = calibration,
                Training = null!,
                Checksums = new SortedDictionary<string, string>(),
            },
            vocabulary,
            new LinearModel(labels, Draw(vocabulary.Count * labels), SlotFactors.Of(vocabulary, options), Draw(labels), calibration),
            lexicon,
            new Dictionary<string, byte[]>());
    }

    private readonly record struct Counts(Dictionary<ulong, int> ByHash) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end) => ByHash[hash] = ByHash.GetValueOrDefault(hash) + 1;
    }
}
