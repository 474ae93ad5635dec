using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Evaluating;

/// <summary>A model with thresholds that was taught from rows of which one in four has the wrong label, so that much stays under them.</summary>
public sealed class TunedModel(TinyModel model) : IAsyncLifetime
{
    public string Path => System.IO.Path.Combine(model.Folder, "tuned", "tuned.zip");

    /// <summary>The report of the training.</summary>
    public string Report => System.IO.Path.Combine(model.Folder, "tuned", "report.html");

    /// <summary>What the training said.</summary>
    internal Outcome Training { get; private set; } = new(-1, [], "");

    public async ValueTask InitializeAsync()
    {
        string[] lines = await File.ReadAllLinesAsync(model.Rows);
        string rows = model.Write("tuned/rows.csv", string.Join('\n', lines.Select((line, i) =>
            i % 4 == 1 ? line.Replace(",threat,", ",none,", StringComparison.Ordinal) : line)));
        Training = await ClassifierProcess.RunAsync(["train", "--data", rows, "-o", Path, "--min-frequency", "1", "--tune-thresholds", "precision=0.95", "--report", Report]);
        Assert.True(Training.ExitCode == 0, Training.Errors);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
