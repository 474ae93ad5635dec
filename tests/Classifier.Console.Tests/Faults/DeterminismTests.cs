using System.Security.Cryptography;
using System.Text;
using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Faults;

public sealed class DeterminismTests : IDisposable
{
    private readonly TrainingFolder _folder = new();

    private static readonly Dictionary<string, string>[] Surroundings =
    [
        new() { ["DOTNET_PROCESSOR_COUNT"] = "1", ["LC_ALL"] = "tr_TR.UTF-8", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0" },
        new() { ["DOTNET_PROCESSOR_COUNT"] = "2", ["LC_ALL"] = "ar_SA.UTF-8", ["TZ"] = "Pacific/Kiritimati" },
        new() { ["DOTNET_TieredPGO"] = "0", ["LC_ALL"] = "C" },
    ];

    [Fact]
    public async Task A_training_gives_the_same_bytes_whatever_surrounds_it()
    {
        string expected = Digest(await _folder.TrainedAsync(_folder["model.zip"]));
        foreach (Dictionary<string, string> environment in Surroundings)
        {
            Outcome outcome = await ClassifierProcess.RunAsync(_folder.Train(_folder["again.zip"]), environment: environment);
            Assert.True(outcome.ExitCode == 0, outcome.Errors);
            Assert.True(expected == Digest(await ReadAsync("again.zip")), $"{string.Join(", ", environment)} gives other bytes.");
        }
    }

    [Fact]
    public async Task A_training_gives_the_same_bytes_in_another_folder_and_file_order()
    {
        byte[] expected = await _folder.TrainedAsync(_folder["model.zip"]);

        Outcome order = await ClassifierProcess.RunAsync(_folder.Train(_folder["order.zip"], data: _folder.DataInOtherOrder));
        Assert.True(order.ExitCode == 0, order.Errors);
        Outcome folder = await ClassifierProcess.RunAsync(_folder.Train("folder.zip", data: "rows.csv"), folder: _folder.Root);
        Assert.True(folder.ExitCode == 0, folder.Errors);

        Assert.Equal(expected, await ReadAsync("order.zip"));
        Assert.Equal(expected, await ReadAsync("folder.zip"));
    }

    [Fact]
    public async Task Scores_are_the_same_on_every_run_whatever_surrounds_it()
    {
        await _folder.TrainedAsync(_folder["model.zip"]);
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200).Select(i => $"The envoy İ said “we will destroy {i}” on the Ilıca bridge. ")));
        string[] arguments = ["score", "-", "--model", _folder["model.zip"], "--format", "jsonl"];
        byte[] expected = (await ClassifierProcess.RunAsync(arguments, text)).OutputBytes;
        Assert.NotEmpty(expected);

        Assert.Equal(expected, (await ClassifierProcess.RunAsync(arguments, text)).OutputBytes);
        Assert.Equal(expected, (await ClassifierProcess.RunAsync(arguments, text, environment: new Dictionary<string, string> { ["LC_ALL"] = "tr_TR.UTF-8", ["DOTNET_PROCESSOR_COUNT"] = "1" })).OutputBytes);
    }

    public void Dispose() => _folder.Dispose();

    private Task<byte[]> ReadAsync(string name) => File.ReadAllBytesAsync(_folder[name], TestContext.Current.CancellationToken);

    private static string Digest(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
