using System.Diagnostics;
using System.Globalization;
using System.Text;
using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Faults;

/// <summary>A folder with rows to train on and a place for models, gone after the test.</summary>
internal sealed class TrainingFolder : IDisposable
{
    private static readonly string[] Who = ["minister", "envoy", "general", "speaker", "mayor", "union", "party", "court"];
    private static readonly string[] What = ["the port", "the bridge", "the talks", "the border", "the mine", "the vote", "the strait"];
    private static readonly string[] When = ["today", "on Monday", "last week", "again", "in the capital", "by 3 per cent", "for the first time"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("classifier-faults-");

    public TrainingFolder(int articles = 40)
    {
        string[] rows = [.. Rows(articles)];
        Data = Write("rows.csv", rows);
        Array.Reverse(rows);
        Directory.CreateDirectory(this["other-order"]);
        Write("other-order/a.csv", rows[..(rows.Length / 3)]);
        Write("other-order/b.csv", rows[(rows.Length / 3)..]);
    }

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string Root => _folder.FullName;

    /// <summary>The rows in one file.</summary>
    public string Data { get; }

    /// <summary>The same rows in two files and another order.</summary>
    public string DataInOtherOrder => this["other-order"];

    public string[] Train(string model, int seed = 1, string? data = null) =>
        ["train", "--data", data ?? Data, "-o", model, "--seed", seed.ToString(CultureInfo.InvariantCulture), "--min-frequency", "1"];

    public async Task<byte[]> TrainedAsync(string model, int seed = 1)
    {
        Outcome outcome = await ClassifierProcess.RunAsync(Train(model, seed));
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return await File.ReadAllBytesAsync(model, TestContext.Current.CancellationToken);
    }

    public static async Task<bool> IsWholeAsync(string model) =>
        (await ClassifierProcess.RunAsync(["score", "-", "--model", model, "--format", "jsonl"], Encoding.UTF8.GetBytes("We will destroy the port."))).ExitCode == 0;

    public static string[] TemporaryFiles(string folder) =>
        [.. Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Where(f => f.EndsWith(".tmp", StringComparison.Ordinal))];

    /// <summary>Starts a training that nobody listens to.</summary>
    public Process Start(string model, int seed)
    {
        Process process = ClassifierProcess.Start(Train(model, seed));
        process.StandardInput.Close();
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, IEnumerable<string> rows)
    {
        File.WriteAllText(this[name], "article,position,label,text\n" + string.Concat(rows));
        return this[name];
    }

    private static IEnumerable<string> Rows(int articles)
    {
        for (int article = 0; article < articles; article++)
        {
            for (int position = 0; position < 10; position++)
            {
                int n = (article * 10) + position;
                (string who, string what, string when) = (Who[n % Who.Length], What[n / 3 % What.Length], When[n / 5 % When.Length]);
                yield return n % 2 == 0
                    ? $"a{article},{position},threat,\"We will destroy {what} unless the {who} pays {n} marks, he warned {when}.\"\n"
                    : $"a{article},{position},none,\"People strolled past {what} near the {who}, {n} of them {when}.\"\n";
            }
        }
    }
}
