using System.Diagnostics;
using Classifier.Training.Data;
using Classifier.Training.Data.Checks;

namespace Classifier.Training.Tests.Data.Checks;

/// <summary>How many planted near-duplicates are found, and how many others are taken for one.</summary>
public sealed class NearDuplicateTests
{
    private const int Originals = 4000;

    [Theory]
    [InlineData(1, 0.99)]
    [InlineData(2, 0.99)]
    public void Copies_with_a_word_or_two_changed_are_found_and_nothing_else(int changes, double recall)
    {
        var random = new Random(7);
        string[][] originals = [.. Enumerable.Range(0, Originals).Select(_ => Sentence(random, 24))];
        string[][] copies = [.. originals.Select(words => Changed(words, changes, random))];
        LabelledSentence[] rows = [.. originals.Concat(copies).Select((words, i) => Row(string.Join(' ', words), i))];
        var options = new DataCheckOptions { MaximumFindings = int.MaxValue, NearDuplicateSimilarity = 0.6 };

        DataFinding[] found = [.. new DataChecker(options).Check(rows).Findings.Where(f => f.Code == FindingCode.NearDuplicate)];

        int right = found.Count(f => f.Sources[0].Line == f.Sources[1].Line + Originals);
        Assert.InRange(right, recall * Originals, Originals);
        Assert.Equal(right, found.Length);
    }

    [Fact]
    public void Unlike_sentences_are_never_near_duplicates()
    {
        var random = new Random(8);
        LabelledSentence[] rows = [.. Enumerable.Range(0, Originals).Select(i => Row(string.Join(' ', Sentence(random, 12)), i))];
        Assert.Equal(0, new DataChecker().Check(rows).CountOf(FindingCode.NearDuplicate));
    }

    [Fact]
    public void A_crowd_of_like_sentences_takes_time_linear_in_its_size()
    {
        // All pairs would be 800 million comparisons.
        LabelledSentence[] rows = [.. Enumerable.Range(0, 40_000).Select(i => Row($"Flight number {i} to the capital was cancelled because of the strong wind over the strait.", i))];
        long start = Stopwatch.GetTimestamp();
        DataReport report = new DataChecker().Check(rows);
        Assert.Equal(rows.Length - 1, report.CountOf(FindingCode.NearDuplicate));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 20);
    }

    [Fact]
    public void The_findings_are_the_same_on_every_run()
    {
        var random = new Random(9);
        string[][] originals = [.. Enumerable.Range(0, 300).Select(_ => Sentence(random, 20))];
        LabelledSentence[] rows = [.. originals.Concat(originals.Select(w => Changed(w, 1, random))).Select((words, i) => Row(string.Join(' ', words), i))];
        Assert.Equal(DataReportJson.Write(new DataChecker().Check(rows)), DataReportJson.Write(new DataChecker().Check(rows)));
    }

    private static LabelledSentence Row(string text, int index) =>
        new(null, null, index % 2 == 0 ? "claim" : "none", text, new RowSource("rows.csv", index));

    private static string[] Sentence(Random random, int words) => [.. Enumerable.Range(0, words).Select(_ => Word(random))];

    private static string[] Changed(string[] words, int changes, Random random)
    {
        string[] changed = [.. words];
        foreach (int index in Enumerable.Range(0, words.Length).OrderBy(_ => random.Next()).Take(changes))
            changed[index] = "elsewhere";
        return changed;
    }

    private static string Word(Random random) => $"word{random.Next(3000)}";
}
