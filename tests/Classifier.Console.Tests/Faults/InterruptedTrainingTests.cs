using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Classifier.Console.Tests.Faults;

public sealed class InterruptedTrainingTests : IDisposable
{
    private static readonly TimeSpan MaximumLatency = TimeSpan.FromSeconds(1);

    private readonly TrainingFolder _folder = new(articles: 150);

    [Fact]
    public async Task Control_C_at_any_moment_ends_a_training_within_a_second_with_130_and_leaves_nothing()
    {
        Assert.SkipUnless(Unix.IsHere, "There are no signals here.");
        string model = _folder["model.zip"];
        await File.WriteAllTextAsync(model, "old", TestContext.Current.CancellationToken);
        var watch = Stopwatch.StartNew();
        await _folder.TrainedAsync(_folder["other.zip"]);
        double duration = watch.Elapsed.TotalMilliseconds;
        var slow = new StringBuilder();
        for (int i = 3; i < 10; i++)
        {
            using Process process = _folder.Start(model, seed: 1);
            Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await Task.Delay((int)(duration * i / 10), TestContext.Current.CancellationToken);
            if (process.HasExited)
                break;
            long start = Stopwatch.GetTimestamp();
            Unix.Signal(process, Unix.Interrupt);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            TimeSpan latency = Stopwatch.GetElapsedTime(start);

            if (process.ExitCode == 0)
                break;
            Assert.True(process.ExitCode == 130, await errors);
            Assert.Equal("old", await File.ReadAllTextAsync(model, TestContext.Current.CancellationToken));
            if (latency > MaximumLatency)
                slow.Append(CultureInfo.InvariantCulture, $"{latency.TotalSeconds:F1} s at {i} tenths; ");
        }

        Assert.Equal("", slow.ToString());
        Assert.Empty(TrainingFolder.TemporaryFiles(_folder.Root));
    }

    public void Dispose() => _folder.Dispose();
}
