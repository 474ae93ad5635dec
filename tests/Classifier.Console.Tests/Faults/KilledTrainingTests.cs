using System.Diagnostics;
using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Faults;

public sealed class KilledTrainingTests : IDisposable
{
    private readonly TrainingFolder _folder = new();

    [Fact]
    public async Task A_training_that_is_killed_at_any_moment_leaves_the_old_model_or_the_new_one()
    {
        Assert.SkipUnless(Unix.IsHere, "There is no kill -9 here.");
        string model = _folder["model.zip"];
        var watch = Stopwatch.StartNew();
        byte[] after = await _folder.TrainedAsync(model, seed: 2);
        int duration = (int)watch.ElapsedMilliseconds;
        byte[] before = await _folder.TrainedAsync(model, seed: 1);
        var random = new Random();
        for (int i = 0; i < 5; i++)
        {
            await File.WriteAllBytesAsync(model, before, TestContext.Current.CancellationToken);
            using Process process = _folder.Start(model, seed: 2);
            await Task.Delay(random.Next(duration / 4, duration), TestContext.Current.CancellationToken);
            Unix.Signal(process, Unix.Kill);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            byte[] now = await File.ReadAllBytesAsync(model, TestContext.Current.CancellationToken);
            Assert.True(now.AsSpan().SequenceEqual(before) || now.AsSpan().SequenceEqual(after));
        }

        Assert.True(await TrainingFolder.IsWholeAsync(model));
        Assert.Equal(after, await _folder.TrainedAsync(model, seed: 2));
    }

    [Fact]
    public async Task Two_trainings_at_once_into_one_path_leave_one_of_their_models_whole()
    {
        string model = _folder["model.zip"];
        byte[] first = await _folder.TrainedAsync(model, seed: 1), second = await _folder.TrainedAsync(model, seed: 2);
        File.Delete(model);

        Outcome[] outcomes = await Task.WhenAll(
            ClassifierProcess.RunAsync(_folder.Train(model, seed: 1)), ClassifierProcess.RunAsync(_folder.Train(model, seed: 2)));

        Assert.All(outcomes, o => Assert.True(o.ExitCode == 0, o.Errors));
        byte[] now = await File.ReadAllBytesAsync(model, TestContext.Current.CancellationToken);
        Assert.True(now.AsSpan().SequenceEqual(first) || now.AsSpan().SequenceEqual(second));
        Assert.Empty(TrainingFolder.TemporaryFiles(_folder.Root));
    }

    public void Dispose() => _folder.Dispose();
}
