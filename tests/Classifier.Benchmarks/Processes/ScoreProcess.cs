namespace Classifier.Benchmarks.Processes;

/// <summary>The <c>score</c> command as pipelines meet it: a whole process.</summary>
internal sealed class ScoreProcess(string program, string model, string folder)
{
    private const int StartUps = 7;

    /// <summary>Whether the program is there.</summary>
    public bool IsThere => File.Exists(program);

    /// <summary>Scores a long stream of loose sentences.</summary>
    public ChildProcess Stream(RealText text, int length)
    {
        string lines = Path.Combine(folder, "stream.jsonl");
        JsonLines.Write(lines, text.Sentences, length);
        return ChildProcess.Run(program, ["score", lines, "--sentences", "--format", "jsonl", "--model", model]);
    }

    /// <summary>Scores one article, several times over; gives the median.</summary>
    public ChildProcess Article(RealText text) => Article(text, ["score", "--format", "jsonl", "--model", model]);

    /// <summary>The same with the scorer that is compiled ahead of time and takes nothing but a model and files.</summary>
    public ChildProcess ArticleAheadOfTime(RealText text) => Article(text, [model]);

    private ChildProcess Article(RealText text, IReadOnlyList<string> arguments)
    {
        string article = Path.Combine(folder, "article.txt");
        File.WriteAllText(article, text.Articles.OrderBy(a => a.Length).ElementAt(text.Articles.Count / 2));
        return Enumerable.Range(0, StartUps).Select(_ => ChildProcess.Run(program, [.. arguments, article])).OrderBy(run => run.Time).ElementAt(StartUps / 2);
    }
}
