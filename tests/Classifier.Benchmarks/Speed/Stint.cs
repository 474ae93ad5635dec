using System.Diagnostics;

namespace Classifier.Benchmarks.Speed;

/// <summary>How much work was done in a stretch of time.</summary>
/// <param name="PerSecond">Units of work a second.</param>
/// <param name="PerCpuSecond">Units of work a second of processor time, which others on the machine disturb less.</param>
/// <param name="AllocatedPerUnit">Bytes allocated a unit by the calling thread.</param>
internal readonly record struct Stint(double PerSecond, double PerCpuSecond, double AllocatedPerUnit)
{
    private const int Rounds = 5;

    /// <summary>Repeats a piece of work in rounds, of which the first is thrown away, and gives the median round.</summary>
    /// <param name="duration">How long, all in all.</param>
    /// <param name="units">Units of work in the piece.</param>
    /// <param name="work">The piece.</param>
    public static Stint Measure(TimeSpan duration, double units, Action work)
    {
        var rounds = new List<Stint>();
        for (int round = 0; round <= Rounds; round++)
            rounds.Add(Once(duration / (Rounds + 1), units, work));
        return rounds.Skip(1).OrderBy(r => r.PerSecond).ElementAt(Rounds / 2);
    }

    private static Stint Once(TimeSpan duration, double units, Action work)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        int pieces = 0;
        do
        {
            work();
            pieces++;
        }
        while (watch.Elapsed < duration);

        double seconds = watch.Elapsed.TotalSeconds, cpuSeconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        return new Stint(
            pieces * units / seconds,
            pieces * units / cpuSeconds,
            (GC.GetAllocatedBytesForCurrentThread() - allocated) / (pieces * units));
    }
}
