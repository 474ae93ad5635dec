using System.Collections.Concurrent;
using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Training.Data;
using Classifier.Training.Fitting;

namespace Classifier.Training.Tests.Fitting;

public sealed class ModelFileWritingTests : IDisposable
{
    private static readonly TrainingOptions Options = new() { TestShare = 0.2, Folds = 2, Features = new FeatureOptions { MinimumDocumentFrequency = 1 } };

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Two_trainings_at_once_into_one_path_leave_one_whole_model()
    {
        var failures = new ConcurrentBag<Exception>();
        Thread[] threads = [.. Enumerable.Range(1, 4).Select(seed => new Thread(() =>
        {
            try
            {
                Train(Options with { Seed = seed }, _folder["model.zip"], null, CancellationToken.None);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failures.Add(e);
            }
        }))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());

        Assert.Empty(failures);
        using SentenceClassifier classifier = SentenceClassifier.Load(_folder["model.zip"]);
        Assert.InRange(classifier.Manifest.Training.Seed, 1, 4);
        Assert.Equal([_folder["model.zip"]], Directory.GetFileSystemEntries(_folder.Root));
    }

    [Theory]
    [InlineData(TrainingPhase.FittingFeatures)]
    [InlineData(TrainingPhase.CrossValidating)]
    [InlineData(TrainingPhase.FittingWeights)]
    [InlineData(TrainingPhase.Evaluating)]
    [InlineData(TrainingPhase.ProvingParity)]
    public void A_training_that_is_cancelled_in_any_phase_writes_nothing_and_leaves_nothing(TrainingPhase phase)
    {
        string path = _folder.Write("model.zip", "old");
        using var cancellation = new CancellationTokenSource();

        Exception e = Assert.ThrowsAny<Exception>(() => Train(Options, path, new Canceller(phase, cancellation), cancellation.Token));

        Assert.True(Causes(e).Any(cause => cause is OperationCanceledException), e.ToString());
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void A_place_where_no_model_can_go_is_told_of_before_the_training()
    {
        Directory.CreateDirectory(_folder["folder"]);
        _folder.Write("file", "");
        var phases = new Canceller(null, null);

        Assert.Contains("is a folder", Assert.Throws<IOException>(() => Train(Options, _folder["folder"], phases, CancellationToken.None)).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<IOException>(() => Train(Options, Path.Combine(_folder["file"], "model.zip"), phases, CancellationToken.None));
        Assert.Equal(0, phases.Reports);
    }

    [Fact]
    public void A_temporary_file_that_a_killed_process_left_does_no_harm()
    {
        string left = _folder.Write($".model.zip.{Environment.ProcessId}.tmp", "half");

        Train(Options, _folder["model.zip"], null, CancellationToken.None);

        SentenceClassifier.Load(_folder["model.zip"]).Dispose();
        Assert.Equal("half", File.ReadAllText(left));
    }

    public void Dispose() => _folder.Dispose();

    private static void Train(TrainingOptions options, string path, IProgress<TrainingProgress>? progress, CancellationToken cancellation) =>
        new ModelTrainer(options, LexiconFiles.BuiltIn()).Train(SmallData.Rows(), path, null, progress, cancellation);

    private static IEnumerable<Exception> Causes(Exception e) => e is AggregateException many
        ? many.Flatten().InnerExceptions.SelectMany(Causes)
        : e.InnerException is { } inner ? [e, .. Causes(inner)] : [e];

    private sealed class Canceller(TrainingPhase? phase, CancellationTokenSource? source) : IProgress<TrainingProgress>
    {
        public int Reports { get; private set; }

        public void Report(TrainingProgress value)
        {
            Reports++;
            if (value.Phase == phase)
                source!.Cancel();
        }
    }
}
