using Classifier.Prediction;
using Classifier.Prediction.Model.Network;
using Classifier.Training.Data;
using Classifier.Training.Fitting;
using Classifier.Training.Fitting.Network;

namespace Classifier.Training.Tests.Fitting;

/// <summary>What a network learns, seen through the doors of training and prediction.</summary>
public sealed class NetworkOrderTests
{
    private static readonly string[] Parties = ["guards", "miners", "pilots", "farmers", "judges", "sailors", "bakers", "tailors"];
    private static readonly string[] Verbs = ["warned", "blamed", "praised", "joined", "passed", "followed", "thanked", "missed"];

    // Only single words, cues and letters: a linear model cannot tell who stands before whom.
    private static readonly TrainingOptions Unordered = new()
    {
        Features = new() { MinimumDocumentFrequency = 1, Words = new() { Minimum = 1, Maximum = 1 }, Sequence = null, Skeleton = null, Frame = null, Context = null },
        Network = null,
    };

    private static readonly TrainingOptions WithNetwork = Unordered with { Network = new NetworkOptions { MinimumRows = 100, Passes = 30, Share = 0.9f } };

    [Fact]
    public void A_network_learns_what_the_order_of_words_says_and_a_linear_model_of_single_words_does_not()
    {
        IReadOnlyList<LabelledSentence> rows = Rows();
        Assert.InRange(Train(rows, Unordered).Test.Accuracy.Value, 0.3, 0.7);
        Assert.InRange(Train(rows, WithNetwork).Test.Accuracy.Value, 0.95, 1);
    }

    [Fact]
    public void The_same_rows_and_seed_give_the_same_bytes_however_many_threads_there_are()
    {
        byte[] Bytes()
        {
            using var folder = new TemporaryFolder();
            new ModelTrainer(WithNetwork with { Network = WithNetwork.Network! with { Passes = 2 } }, LexiconFiles.BuiltIn()).Train(Rows(), folder["model.zip"]);
            return File.ReadAllBytes(folder["model.zip"]);
        }

        byte[] alone = Bytes();
        byte[] amongOthers = [];
        Parallel.For(0, 4, i =>
        {
            byte[] bytes = Bytes();
            if (i == 0)
                amongOthers = bytes;
        });
        Assert.Equal(alone, amongOthers);
    }

    [Fact]
    public void With_fewer_rows_than_the_least_there_is_no_network()
    {
        TrainingResult result = Train(Rows(), WithNetwork with { Network = new NetworkOptions { MinimumRows = 100_000 } });
        Assert.Null(result.Manifest.Network);
        Assert.Equal(0, result.Manifest.Calibration.NetworkShare);
    }

    [Fact]
    public void The_manifest_tells_of_the_network()
    {
        TrainingResult result = Train(Rows(), WithNetwork with { Network = WithNetwork.Network! with { Passes = 1, Share = 0.25f } });
        Assert.Equal((64, 32, 5), (result.Manifest.Network!.Filters, result.Manifest.Network.Dimensions, result.Manifest.Network.Window));
        Assert.Equal(0.25f, result.Manifest.Calibration.NetworkShare);
        Assert.Contains("64 filters over windows of 5 words", result.Manifest.Training.Trainer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_longer_than_the_network_reads_is_scored_by_its_beginning_and_costs_no_more_than_it()
    {
        using var folder = new TemporaryFolder();
        new ModelTrainer(WithNetwork with { Network = WithNetwork.Network! with { Passes = 2 } }, LexiconFiles.BuiltIn()).Train(Rows(), folder["model.zip"]);
        using SentenceClassifier classifier = SentenceClassifier.Load(folder["model.zip"]);
        string text = string.Join(' ', Enumerable.Repeat("guards warned miners", 2 * SentenceNetwork.MaximumTokens));
        Assert.Equal(1, classifier.Classify(text).Probabilities.Sum(), 1e-4);
        Assert.Equal(1, classifier.Classify("").Probabilities.Sum(), 1e-4);
        Assert.Equal(text, classifier.Explain(text).Prediction.Text);
    }

    private static TrainingResult Train(IReadOnlyList<LabelledSentence> rows, TrainingOptions options)
    {
        using var folder = new TemporaryFolder();
        return new ModelTrainer(options, LexiconFiles.BuiltIn()).Train(rows, folder["model.zip"]);
    }

    /// <summary>Sentences of two parties and a verb, labelled by whether the first party comes before the second in the list.</summary>
    private static List<LabelledSentence> Rows()
    {
        var random = new Random(3);
        var rows = new List<LabelledSentence>();
        for (int i = 0; i < 1_200; i++)
        {
            int first = random.Next(Parties.Length), second = (first + 1 + random.Next(Parties.Length - 1)) % Parties.Length;
            string text = $"The {Parties[first]} {Verbs[random.Next(Verbs.Length)]} {Parties[second]} on Monday.";
            rows.Add(new LabelledSentence($"a{i / 4}", (i % 4) + 1, first < second ? "up" : "down", text, new RowSource("order.csv", i + 2)));
        }

        return rows;
    }
}
