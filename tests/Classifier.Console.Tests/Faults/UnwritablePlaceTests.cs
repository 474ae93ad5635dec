using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Faults;

public sealed class UnwritablePlaceTests : IDisposable
{
    private readonly TrainingFolder _folder = new();

    [Fact]
    public async Task A_full_disk_is_told_and_the_old_model_stays()
    {
        using Mount? disk = Mount.Of(_folder["full"], "-t", "tmpfs", "-o", "size=16k", "tmpfs");
        Assert.SkipWhen(disk is null, "A small disk can be mounted by root only.");
        string model = _folder["full/model.zip"];
        await File.WriteAllTextAsync(model, "old", TestContext.Current.CancellationToken);

        Outcome outcome = await ClassifierProcess.RunAsync(_folder.Train(model));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("No space left on device", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(model, TestContext.Current.CancellationToken));
        Assert.Empty(TrainingFolder.TemporaryFiles(_folder["full"]));
    }

    [Fact]
    public async Task A_read_only_disk_is_told_before_the_training()
    {
        Directory.CreateDirectory(_folder["source"]);
        await File.WriteAllTextAsync(_folder["source/model.zip"], "old", TestContext.Current.CancellationToken);
        using Mount? disk = Mount.Of(_folder["read-only"], "--bind", "-o", "ro", _folder["source"]);
        Assert.SkipWhen(disk is null, "A read-only disk can be mounted by root only.");

        Outcome outcome = await ClassifierProcess.RunAsync(_folder.Train(_folder["read-only/model.zip"]));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("Read-only file system", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("rows on", outcome.Output, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(_folder["source/model.zip"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_without_permission_is_told_before_the_training()
    {
        Assert.SkipWhen(!Unix.IsHere || Unix.IsRoot, "Root may write everywhere.");
        Directory.CreateDirectory(_folder["locked"]);
        Unix.Run("/bin/sh", "-c", $"chmod 555 '{_folder["locked"]}'");

        Outcome outcome = await ClassifierProcess.RunAsync(_folder.Train(_folder["locked/model.zip"]));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("denied", outcome.Errors, StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => _folder.Dispose();

    private sealed class Mount : IDisposable
    {
        private readonly string _place;

        private Mount(string place) => _place = place;

        public static Mount? Of(string place, params string[] arguments)
        {
            if (!Unix.IsRoot)
                return null;
            Directory.CreateDirectory(place);
            return Unix.Run("mount", [.. arguments, place]) ? new Mount(place) : null;
        }

        public void Dispose() => Unix.Run("umount", _place);
    }
}
