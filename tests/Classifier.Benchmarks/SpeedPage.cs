using System.Diagnostics;
using Classifier.Benchmarks.Speed;
using Classifier.Prediction;

namespace Classifier.Benchmarks;

/// <summary>The page of the <c>speed</c> verb: the library alone, next to what it has to reach.</summary>
internal static class SpeedPage
{
    public static string Write(BenchmarkOptions options)
    {
        string machine = Machine.Describe();
        return $"""
            # Speed

            {machine}.

            {Table(options.Model!, new RealText(options.Articles), options.Duration)}
            """;
    }

    /// <summary>The library's numbers with a model.</summary>
    public static MarkdownTable Table(string model, RealText text, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        using SentenceClassifier classifier = SentenceClassifier.Load(model);
        TimeSpan load = watch.Elapsed;
        var scoring = new ScoringSpeed(classifier, text, duration);
        Stint one = scoring.OneThread();
        Latency latency = Latency.Measure(classifier, text);
        Stint two = scoring.Threads(2);
        Stint articles = scoring.Articles();
        Stint splitter = SplitterSpeed.Measure(text, duration);

        var table = new MarkdownTable("what", "measured", "a second of CPU time", "to reach");
        table.Add($"loose sentences a second, one thread ({text.Sentences.Count:N0} real ones, {text.AverageLength:F0} characters on average)", Units.Rate(one.PerSecond), Units.Rate(one.PerCpuSecond), "150,000");
        table.Add("loose sentences a second, two threads", Units.Rate(two.PerSecond), Units.Rate(two.PerCpuSecond), "280,000");
        table.Add("sentences of whole articles a second, split and in context, one thread", Units.Rate(articles.PerSecond), Units.Rate(articles.PerCpuSecond), "");
        table.Add("allocated a sentence", $"{one.AllocatedPerUnit:F0} B", "", "0 B");
        table.Add("latency of a sentence, p50", $"{latency.Median.TotalMicroseconds:F1} µs", "", "");
        table.Add("latency of a sentence, p99", $"{latency.Percentile99.TotalMicroseconds:F1} µs", "", "");
        table.Add("splitter, MB a second", $"{splitter.PerSecond:F0}", $"{splitter.PerCpuSecond:F0}", "");
        table.Add("model file", Units.Megabytes(new FileInfo(model).Length), "", "4 MB");
        table.Add("model load", Units.Milliseconds(load), "", "");
        table.Add("peak memory of this process", Units.Megabytes(Process.GetCurrentProcess().PeakWorkingSet64), "", "");
        return table;
    }
}
