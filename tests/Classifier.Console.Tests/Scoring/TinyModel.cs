using System.Globalization;
using System.Text;
using Classifier.Console.Tests.Scoring;

[assembly: AssemblyFixture(typeof(TinyModel))]

namespace Classifier.Console.Tests.Scoring;

/// <summary>A model of two labels, trained once by the console itself from made-up rows, in a folder of its own.</summary>
public sealed class TinyModel : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("classifier-tests-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "tiny.zip");

    /// <summary>The rows it was trained on.</summary>
    public string Rows => System.IO.Path.Combine(Folder, "rows.csv");

    public async ValueTask InitializeAsync()
    {
        string[] who = ["minister", "envoy", "general", "speaker", "mayor", "union"];
        string[] what = ["the port", "the bridge", "the talks", "the border", "the mine"];
        var rows = new StringBuilder("article,position,label,text\n");
        int article = 0;
        foreach (string w in who)
        {
            article++;
            foreach (string x in what)
            {
                rows.AppendLine(CultureInfo.InvariantCulture, $"a{article},0,threat,We will destroy {x} the {w} warned.");
                rows.AppendLine(CultureInfo.InvariantCulture, $"a{article},1,none,People strolled past {x} near the {w} today.");
            }
        }

        await File.WriteAllTextAsync(Rows, rows.ToString());
        Outcome outcome = await ClassifierProcess.RunAsync(["train", "--data", Rows, "-o", Path, "--min-frequency", "1"]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs <c>score</c> with this model and JSON lines out.</summary>
    internal Task<Outcome> ScoreAsync(string input, params string[] arguments) =>
        ScoreBytesAsync(Encoding.UTF8.GetBytes(input), [.. arguments, "--format", "jsonl"]);

    /// <summary>Runs <c>score</c> with this model on bytes.</summary>
    internal Task<Outcome> ScoreBytesAsync(byte[] input, params string[] arguments) =>
        ClassifierProcess.RunAsync(["score", "-", "--model", Path, .. arguments], input);

    /// <summary>Writes a file in the folder.</summary>
    internal string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Folder, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
