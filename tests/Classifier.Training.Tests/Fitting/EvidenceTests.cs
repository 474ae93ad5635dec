using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting;

namespace Classifier.Training.Tests.Fitting;

public sealed class EvidenceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static TrainingOptions Options => new() { TestShare = 0.2, Folds = 2, Features = new FeatureOptions { MinimumDocumentFrequency = 1 } };

    [Fact]
    public void A_prediction_carries_the_words_that_earned_its_label()
    {
        using SentenceClassifier classifier = Train(Marked("weather", "sport"));

        SentencePrediction prediction = classifier.Classify("A cold wind blew over the hills last week, in Lisbon.");

        Assert.Equal("weather", prediction.Label);
        Assert.Equal(new EvidenceSpan(0, "A cold wind blew over the hills"), prediction.Evidence);
    }

    [Fact]
    public void Evidence_has_its_place_in_the_article_as_given()
    {
        using SentenceClassifier classifier = Train(Marked("weather", "sport"));
        const string article = "Shares rose in early trading again.\n\nThe striker scored twice in the final on Monday, in Lisbon.";

        ArticlePrediction prediction = classifier.ClassifyArticle(article);

        EvidenceSpan evidence = Assert.IsType<EvidenceSpan>(prediction.Sentences[1].Evidence);
        Assert.Equal(evidence.Text, article[evidence.Start..evidence.End]);
        Assert.Equal("The striker scored twice in the final", evidence.Text);
    }

    [Fact]
    public void Every_door_finds_the_same_words()
    {
        using SentenceClassifier classifier = Train(Marked("weather", "sport"));
        string[] sentences = ["Fog lay on the fields until noon again, on Monday.", "The team won the cup after extra time last week."];

        IReadOnlyList<SentencePrediction> given = classifier.ClassifySentences(sentences);
        ArticlePrediction article = classifier.ClassifyArticle(string.Join(' ', sentences));
        var enumerated = new List<string>();
        foreach (ScoredSentence sentence in classifier.Enumerate(string.Join(' ', sentences), new float[3]))
            enumerated.Add(sentence.FindEvidence() is { } range ? sentence.Text[range].ToString() : "");

        Assert.Equal(article.Sentences.Select(s => s.Evidence?.Text), given.Select(s => s.Evidence?.Text));
        Assert.Equal(article.Sentences.Select(s => s.Evidence?.Text), enumerated);
        Assert.Equal(article.Sentences.Select(s => s.Evidence), classifier.ExplainArticle(string.Join(' ', sentences)).Select(s => s.Prediction.Evidence));
    }

    [Fact]
    public void Labels_without_marks_have_no_evidence()
    {
        using SentenceClassifier classifier = Train(Marked("weather", "sport"));

        SentencePrediction prediction = classifier.Classify("The bank raised its interest rate last week.");

        Assert.Equal("markets", prediction.Label);
        Assert.Null(prediction.Evidence);
    }

    [Fact]
    public void A_few_marks_are_too_few_to_learn_from()
    {
        LabelledSentence[] marked = [.. Marked("weather").Index().Select(r => r.Index < 100 ? r.Item : r.Item with { Extras = new Dictionary<string, string>() })];
        using SentenceClassifier classifier = Train(marked);

        Assert.Null(classifier.Classify("A cold wind blew over the hills last week.").Evidence);
    }

    [Fact]
    public void A_model_trained_on_data_without_the_column_has_no_such_entry()
    {
        using SentenceClassifier classifier = Train(SmallData.Rows());

        Assert.DoesNotContain("evidence.bin", classifier.Manifest.Checksums.Keys);
        Assert.Null(classifier.Classify("A cold wind blew over the hills last week.").Evidence);
    }

    [Fact]
    public void Marks_that_do_not_stand_in_their_sentence_are_passed_over()
    {
        LabelledSentence[] rows = [.. SmallData.Rows().Select(r => r with { Extras = new Dictionary<string, string> { ["evidence"] = "no such words" } })];
        using SentenceClassifier classifier = Train(rows);

        Assert.DoesNotContain("evidence.bin", classifier.Manifest.Checksums.Keys);
    }

    [Fact]
    public void The_same_rows_and_seed_give_the_same_bytes()
    {
        using SentenceClassifier first = Train(Marked("weather", "sport"), "first.zip");
        using SentenceClassifier second = Train(Marked("weather", "sport"), "second.zip");

        Assert.Equal(File.ReadAllBytes(_folder["first.zip"]), File.ReadAllBytes(_folder["second.zip"]));
    }

    [Fact]
    public void Finding_evidence_allocates_nothing()
    {
        using SentenceClassifier classifier = Train(Marked("weather", "sport"));
        const string article = "Fog lay on the fields until noon again, on Monday. The team won the cup after extra time last week.";
        float[] probabilities = new float[3];
        long Allocated(bool find)
        {
            int found = 0;
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (ScoredSentence sentence in classifier.Enumerate(article, probabilities))
                found += find && sentence.FindEvidence() is not null ? 1 : 0;
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(find ? 2 : 0, found);
            return allocated;
        }

        // The first walks grow the buffers.
        Allocated(find: true);
        Allocated(find: true);

        Assert.Equal(Allocated(find: false), Allocated(find: true));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(4 + EvidenceTable.Length)]
    public void An_evidence_entry_that_is_garbled_is_refused(int bytes)
    {
        using SentenceClassifier sound = Train(SmallData.Rows());
        byte[] garbled = new byte[bytes];
        Array.Fill(garbled, (byte)0xFF);
        using var file = new MemoryStream();
        ModelFileWriter.Write(file, sound.Contents with { Assets = new Dictionary<string, byte[]> { ["evidence.bin"] = garbled } });

        var e = Assert.Throws<ModelFileException>(() => SentenceClassifier.Load(file));
        Assert.Contains("evidence", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cross_validation_finds_the_marked_words_better_than_whole_sentences_and_cues()
    {
        IReadOnlyList<EvidenceResult> results = new EvidenceEvaluator(LexiconFiles.BuiltIn()).CrossValidate(Marked("weather", "sport"), folds: 3, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["sport", "weather"], results.Select(r => r.Label));
        Assert.All(results, r => Assert.True(r.Found.F1 > 0.95, $"{r.Label}: {r.Found.F1}"));
        Assert.All(results, r => Assert.True(r.Found.F1 > r.WholeSentence.F1 && r.Found.F1 > r.LongestCue.F1, r.ToString()));
        Assert.All(results, r => Assert.Equal(1, r.WholeSentence.Recall));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The phrase before the endings is what earns the label.</summary>
    private static LabelledSentence[] Marked(params string[] labels) =>
        [.. SmallData.Rows(articles: 80).Select(r => labels.Contains(r.Label) ? r with { Extras = new Dictionary<string, string> { ["evidence"] = SmallData.PhraseOf(r) } } : r)];

    private SentenceClassifier Train(IReadOnlyList<LabelledSentence> rows, string file = "model.zip")
    {
        new ModelTrainer(Options, LexiconFiles.BuiltIn()).Train(rows, _folder[file], cancellation: TestContext.Current.CancellationToken);
        return SentenceClassifier.Load(_folder[file]);
    }
}
