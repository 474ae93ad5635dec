using System.Diagnostics;

namespace Classifier.Console.Tests.Scoring;

public sealed class StartUpTests(TinyModel model)
{
    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("table")]
    public async Task Scoring_never_loads_the_trainer(string format)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What is loaded is read from /proc.");
        using Process process = ClassifierProcess.Start(["score", "-", "--model", model.Path, "--format", format]);
        await process.StandardInput.BaseStream.WriteAsync("{\"text\":\"We will destroy the port.\"}\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await process.StandardInput.BaseStream.FlushAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        string[] loaded = [.. File.ReadLines($"/proc/{process.Id}/maps")
            .Select(l => Path.GetFileName(l.Split(' ')[^1]))
            .Where(f => f.EndsWith(".dll", StringComparison.Ordinal)).Distinct()];
        process.StandardInput.Close();
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Classifier.Prediction.dll", loaded);
        Assert.DoesNotContain(loaded, f => f.StartsWith("Microsoft.ML", StringComparison.Ordinal));
        Assert.DoesNotContain("Classifier.Training.dll", loaded);
        Assert.DoesNotContain("CsvHelper.dll", loaded);
    }
}
