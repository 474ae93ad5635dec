using System.Diagnostics;
using Classifier.Prediction;
using Classifier.Prediction.Model;

namespace Classifier.Training.Tests.Hostile;

/// <summary>What may come of loading the bytes of a model file, whatever they are: a message, or a model.</summary>
internal static class Loading
{
    /// <summary>More than this is not allocated in all, so that at no moment more is held.</summary>
    public const long MaximumBytes = 200L << 20;

    private static readonly TimeSpan MaximumTime = TimeSpan.FromSeconds(20);

    /// <summary>The message with which the file is refused.</summary>
    public static string Refusal(byte[] file) => Assert.Throws<ModelFileException>(() => Load(file)).Message;

    /// <summary>The message with which the file is refused; null for one that is let through, which then classifies.</summary>
    public static string? Outcome(byte[] file, Action<SentenceClassifier> use)
    {
        try
        {
            using SentenceClassifier classifier = Load(file);
            long start = Stopwatch.GetTimestamp();
            use(classifier);
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, MaximumTime);
            return null;
        }
        catch (ModelFileException e)
        {
            Assert.NotEqual("", e.Message);
            return e.Message;
        }
    }

    private static SentenceClassifier Load(byte[] file)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        try
        {
            return SentenceClassifier.Load(new MemoryStream(file));
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - bytes, 0, MaximumBytes);
            Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, MaximumTime);
        }
    }
}
