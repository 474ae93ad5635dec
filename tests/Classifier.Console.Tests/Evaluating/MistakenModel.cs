using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Evaluating;

/// <summary>A model that was taught the opposite of what <see cref="TinyModel"/> was.</summary>
public sealed class MistakenModel(TinyModel model) : IAsyncLifetime
{
    public string Path => System.IO.Path.Combine(model.Folder, "mistaken.zip");

    public async ValueTask InitializeAsync()
    {
        string[] lines = await File.ReadAllLinesAsync(model.Rows);
        string rows = model.Write("mistaken.csv", string.Join('\n', lines.Select(l =>
            l.Contains(",threat,", StringComparison.Ordinal) ? l.Replace(",threat,", ",none,", StringComparison.Ordinal) : l.Replace(",none,", ",threat,", StringComparison.Ordinal))));
        Outcome outcome = await ClassifierProcess.RunAsync(["train", "--data", rows, "-o", Path, "--min-frequency", "1"]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
