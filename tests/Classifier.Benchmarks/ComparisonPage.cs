using Classifier.Benchmarks.Peers;
using Classifier.Benchmarks.Processes;

namespace Classifier.Benchmarks;

/// <summary>The page of the <c>compare</c> verb: the library, the console as a process, and peers, all in one run on the same data.</summary>
internal static class ComparisonPage
{
    public static string Write(BenchmarkOptions options)
    {
        string machine = Machine.Describe();
        var text = new RealText(options.Articles);
        string folder = Directory.CreateTempSubdirectory("classifier-benchmarks-").FullName;
        try
        {
            Assignment assignment = Assignment.Of(options, text, folder);
            string model = Path.Combine(folder, "model.zip");
            List<Result> results = [Said("this library", () => ThisLibrary.Run(assignment, options.Classifier, model, options.Duration))];
            MarkdownTable speed = Said("speed", () => SpeedPage.Table(model, text, options.Duration));
            MarkdownTable processes = Said("processes", () => Processes(options, model, text, folder));
            results.AddRange(Peers(options, assignment));
            return $"""
                # Benchmarks

                Written by `tests/Classifier.Benchmarks compare`{(options.IsQuick ? " with `--quick`: it shows that it works, and no number to quote" : "")}.
                {machine}.

                ## Side by side

                Trained on the same {assignment.Rows.Count:N0} labelled sentences, judged on {assignment.External.Count:N0} sentences of real news that none of them has
                seen, each by itself, and timed on the same {text.Sentences.Count:N0} real sentences ({text.AverageLength:F0} characters on average), one thread, model loaded. Training
                of this library includes checks, cross-validation, evaluation on held-out articles, calibration and a fit on all rows.

                {Comparison(results)}
                ## The library

                {speed}
                ## Whole processes

                {processes}
                """;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<Result> Peers(BenchmarkOptions options, Assignment assignment)
    {
        if (FastText.IsThere)
        {
            var fastText = new FastText(assignment);
            yield return Said("fastText", () => fastText.Run("fastText, word bigrams"));
            yield return Said("fastText with subwords", () => fastText.Run("fastText, word bigrams and subwords", "-minn", "3", "-maxn", "5"));
        }

        if (File.Exists(options.Python))
            yield return Said("scikit-learn", () => ScikitLearn.Run(assignment, options.Python));
    }

    private static MarkdownTable Comparison(IEnumerable<Result> results)
    {
        var table = new MarkdownTable("", "sentences/s", "accuracy", "macro-F1", "training", "its peak memory", "model file", "peak memory of scoring");
        foreach (Result result in results)
        {
            table.Add(
                result.Name,
                Units.Rate(result.SentencesPerSecond),
                Units.Share(result.Quality?.Accuracy),
                Units.Share(result.Quality?.MacroF1),
                Units.Seconds(result.Training),
                Units.Megabytes(result.TrainingMemory),
                Units.Megabytes(result.ModelSize),
                Units.Megabytes(result.ScoringMemory));
        }

        return table;
    }

    private static MarkdownTable Processes(BenchmarkOptions options, string model, RealText text, string folder)
    {
        var table = new MarkdownTable("what", "measured", "peak memory", "to reach");
        var console = new ScoreProcess(options.Classifier, model, folder);
        ChildProcess stream = console.Stream(text, options.StreamLength);
        table.Add(
            $"`classifier score` of {options.StreamLength:N0} JSON lines, sentences a second from start to end",
            Units.Rate(options.StreamLength / stream.Time.TotalSeconds), Units.Megabytes(stream.PeakMemory), "under 120 MB");
        ChildProcess article = console.Article(text);
        table.Add("`classifier score` of one article", Units.Milliseconds(article.Time), Units.Megabytes(article.PeakMemory), "100 ms with ReadyToRun");
        if (options.Scorer is { } scorer && new ScoreProcess(scorer, model, folder) is { IsThere: true } aheadOfTime)
        {
            ChildProcess quick = aheadOfTime.ArticleAheadOfTime(text);
            table.Add("the scorer compiled ahead of time, of one article", Units.Milliseconds(quick.Time), Units.Megabytes(quick.PeakMemory), "25 ms");
        }

        return table;
    }

    private static T Said<T>(string what, Func<T> measure)
    {
        Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss} {what}");
        return measure();
    }
}
