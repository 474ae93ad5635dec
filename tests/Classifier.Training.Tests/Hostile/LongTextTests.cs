using System.Diagnostics;
using Classifier.Prediction;

namespace Classifier.Training.Tests.Hostile;

public sealed class LongTextTests(SmallModel model)
{
    private const int Length = 1 << 17;

    private readonly SentenceClassifier _classifier = model.Classifier;

    [Theory]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData(". ")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("a'b ")]
    [InlineData("“")]
    [InlineData("”")]
    [InlineData("1,")]
    [InlineData("a.")]
    [InlineData("-")]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("\u0301")]
    [InlineData("Name ")]
    [InlineData("he said ")]
    [InlineData("they will not impose sanctions ")]
    [InlineData("called on ")]
    public void Eight_times_the_line_takes_less_than_sixteen_times_as_long(string unit) =>
        AssertLinear(unit, text => _classifier.Classify(text));

    [Theory]
    [InlineData("A. ")]
    [InlineData("He left.\n\n")]
    [InlineData("“He said. ")]
    [InlineData("They will not impose sanctions. ")]
    [InlineData("a\n")]
    public void Eight_times_the_article_takes_less_than_sixteen_times_as_long(string unit) =>
        AssertLinear(unit, text => _classifier.ClassifyArticle(text));

    [Theory]
    [InlineData("a ")]
    [InlineData("they will not impose sanctions ")]
    [InlineData("abcdefghijklmnopqrstuvwxyz")]
    public void A_line_of_ten_megabytes_takes_less_than_sixteen_megabytes_of_buffers(string unit)
    {
        string text = Repeat(unit, 10 << 20);
        float[] probabilities = new float[_classifier.Labels.Count];
        long before = GC.GetAllocatedBytesForCurrentThread();

        _classifier.Classify(text, probabilities);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void A_million_one_letter_sentences_are_a_million_sentences()
    {
        string text = Repeat("A! ", 3_000_000);

        ArticlePrediction article = _classifier.ClassifyArticle(text);

        Assert.Equal(1_000_000, article.Sentences.Count);
        Assert.All(article.Sentences.Where((_, i) => i % 9_973 == 0), p => Sound.Check(_classifier, p));
    }

    [Fact]
    public void A_quotation_that_opens_behind_the_last_token_that_counts_runs_on_into_the_next_sentence()
    {
        string filler = Repeat("word ", 200_000);

        SentencePrediction inside = _classifier.ClassifySentences([filler + "“so", "Rain fell, he said."])[1];
        SentencePrediction outside = _classifier.ClassifySentences([filler + "so", "Rain fell, he said."])[1];

        Assert.NotEqual(inside.Probabilities, outside.Probabilities);
    }

    private static void AssertLinear(string unit, Action<string> classify)
    {
        string small = Repeat(unit, Length), large = Repeat(unit, 8 * Length);
        classify(small);

        // The best of several, because the machine has other things to do; very short times are all noise.
        double ratio = double.MaxValue;
        for (int attempt = 0; attempt < 5 && ratio >= 16; attempt++)
            ratio = Math.Min(ratio, Time(classify, large) / (Time(classify, small) + TimeSpan.FromMilliseconds(2)));

        Assert.True(ratio < 16, $"Eight times the text took {ratio:F1} times as long.");
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static TimeSpan Time(Action<string> classify, string text)
    {
        long start = Stopwatch.GetTimestamp();
        classify(text);
        return Stopwatch.GetElapsedTime(start);
    }
}
