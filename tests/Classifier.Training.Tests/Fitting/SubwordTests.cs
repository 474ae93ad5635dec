using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Fitting;

namespace Classifier.Training.Tests.Fitting;

public sealed class SubwordTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static TrainingOptions Options => new()
    {
        TestShare = 0.2,
        Folds = 2,
        SubwordPieces = 120,
        Features = new FeatureOptions { MinimumDocumentFrequency = 1, Characters = null, Subwords = new NGramOptions { Minimum = 1, Maximum = 2 } },
    };

    [Fact]
    public void A_model_with_subwords_is_trained_written_and_read_and_agrees_with_ML_NET()
    {
        TrainingResult result = new ModelTrainer(Options, LexiconFiles.BuiltIn()).Train(SmallData.Rows(), _folder["model.zip"], cancellation: Cancellation);

        Assert.InRange(result.ParityDifference, 0, 1e-5);
        using SentenceClassifier classifier = SentenceClassifier.Load(_folder["model.zip"]);
        Assert.Contains("tokenizer/pieces.txt", classifier.Manifest.Checksums.Keys);
        Assert.Contains("tokenizer/merges.txt", classifier.Manifest.Checksums.Keys);
        Assert.Equal("sport", classifier.Classify("The goalkeeper won the match.").Label);
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        new ModelTrainer(Options, LexiconFiles.BuiltIn()).Train(SmallData.Rows(), _folder["first.zip"], cancellation: Cancellation);
        new ModelTrainer(Options, LexiconFiles.BuiltIn()).Train(SmallData.Rows().Reverse(), _folder["second.zip"], cancellation: Cancellation);

        Assert.Equal(File.ReadAllBytes(_folder["first.zip"]), File.ReadAllBytes(_folder["second.zip"]));
    }

    [Fact]
    public void The_most_frequent_neighbours_are_merged_first()
    {
        BytePairVocabulary vocabulary = BytePairTrainer.Fit(new Dictionary<string, long> { ["lower"] = 5, ["low"] = 7, ["newer"] = 6 }, size: 100);

        Assert.Equal(["e", "l", "n", "o", "r", "w"], vocabulary.Pieces.Take(6));
        Assert.Equal([("l", "o"), ("lo", "w"), ("e", "r"), ("e", "w")], vocabulary.Merges.Take(4));
    }

    [Fact]
    public void A_vocabulary_has_no_more_pieces_than_wished()
    {
        BytePairVocabulary vocabulary = BytePairTrainer.Fit(new Dictionary<string, long> { ["lower"] = 5, ["low"] = 7, ["newer"] = 6 }, size: 8);

        Assert.Equal(8, vocabulary.Pieces.Count);
    }

    [Theory]
    [InlineData("lower", "low|er")]
    [InlineData("slow", "s|low")]
    [InlineData("zow", "z|o|w")]
    public void Words_are_cut_as_the_merges_say_and_unknown_letters_stand_alone(string word, string pieces)
    {
        var vocabulary = new BytePairVocabulary(["l", "o", "w", "e", "r", "s", "lo", "low", "er"], [("l", "o"), ("lo", "w"), ("e", "r")]);

        IReadOnlyList<int> ends = new BytePairPieces(vocabulary).Cut(word);

        Assert.Equal(pieces, string.Join('|', ends.Prepend(0).Zip(ends, (start, end) => word[start..end])));
    }

    [Fact]
    public void A_vocabulary_comes_back_from_its_files_as_it_was()
    {
        BytePairVocabulary vocabulary = BytePairTrainer.Fit(new Dictionary<string, long> { ["früher"] = 3, ["früh"] = 4 }, size: 20);

        BytePairVocabulary read = BytePairVocabulary.Of(vocabulary.ToAssets());

        Assert.Equal(vocabulary.Pieces, read.Pieces);
        Assert.Equal(vocabulary.Merges, read.Merges);
    }

    [Fact]
    public void The_places_of_pieces_slice_the_text()
    {
        const string text = "The slowest, lowest offers Lisbon’s players refused.";
        IReadOnlyDictionary<string, byte[]> assets = BytePairTrainer.Fit(new Dictionary<string, long> { ["slowest"] = 3, ["lowest"] = 4, ["offers"] = 2 }, size: 40).ToAssets();
        var options = new FeatureOptions { Words = null, Characters = null, Cues = null, Sequence = null, Skeleton = null, Frame = null, Context = null, Subwords = new NGramOptions { Minimum = 1, Maximum = 1 } };
        var article = new ArticleFeatures(new FeatureExtractor(options, Lexicon.Empty, assets));
        var sink = new Places([]);
        article.Begin(-1);

        article.Extract(text, "", ref sink);

        string[] slices = [.. sink.All.Where(p => p.End > p.Start).Select(p => text[p.Start..p.End])];
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(slices));
        Assert.Contains("lowest", slices);
    }

    [Theory]
    [InlineData("a\nb\n", "a b\n")]
    [InlineData("a\na\n", "")]
    [InlineData("a\nb\nab\n", "a  b\n")]
    public void A_model_whose_vocabulary_is_not_sound_is_refused(string pieces, string merges)
    {
        new ModelTrainer(Options, LexiconFiles.BuiltIn()).Train(SmallData.Rows(), _folder["model.zip"], cancellation: Cancellation);
        using SentenceClassifier sound = SentenceClassifier.Load(_folder["model.zip"]);
        using var file = new MemoryStream();
        ModelFileWriter.Write(file, sound.Contents with
        {
            Assets = new Dictionary<string, byte[]> { ["tokenizer/pieces.txt"] = [.. pieces.Select(c => (byte)c)], ["tokenizer/merges.txt"] = [.. merges.Select(c => (byte)c)] },
        });

        Assert.Throws<ModelFileException>(() => SentenceClassifier.Load(file));
    }

    [Fact]
    public void A_model_whose_vocabulary_is_missing_is_refused()
    {
        new ModelTrainer(Options, LexiconFiles.BuiltIn()).Train(SmallData.Rows(), _folder["model.zip"], cancellation: Cancellation);
        using SentenceClassifier sound = SentenceClassifier.Load(_folder["model.zip"]);
        using var file = new MemoryStream();
        ModelFileWriter.Write(file, sound.Contents with { Assets = new Dictionary<string, byte[]>() });

        var e = Assert.Throws<ModelFileException>(() => SentenceClassifier.Load(file));
        Assert.Contains("tokenizer/pieces.txt", e.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly record struct Places(List<(int Start, int End)> All) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end) => All.Add((start, end));
    }
}
