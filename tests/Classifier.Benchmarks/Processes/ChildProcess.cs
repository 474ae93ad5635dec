using System.Diagnostics;

namespace Classifier.Benchmarks.Processes;

/// <summary>What a program that has ended cost.</summary>
/// <param name="Time">From start to end.</param>
/// <param name="PeakMemory">The most memory it had at a time, in bytes.</param>
/// <param name="Output">What it wrote to standard output, where that was wanted.</param>
internal sealed record ChildProcess(TimeSpan Time, long PeakMemory, string Output)
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="file">The program; one that ends in .dll is run by <c>dotnet</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="keepOutput">Whether its output is wanted; if not, it is read and dropped.</param>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0; the message has its last words.</exception>
    public static ChildProcess Run(string file, IEnumerable<string> arguments, bool keepOutput = false)
    {
        bool managed = file.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(managed ? "dotnet" : file, managed ? [file, .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = keepOutput ? process.StandardOutput.ReadToEndAsync() : Drop(process.StandardOutput.BaseStream);
        long peak = 0;
        while (!process.WaitForExit(5))
            peak = Math.Max(peak, PeakOf(process));
        TimeSpan time = watch.Elapsed;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{file} ended with exit code {process.ExitCode}: {errors.Result}");
        return new ChildProcess(time, peak, output.Result);
    }

    private static async Task<string> Drop(Stream stream)
    {
        await stream.CopyToAsync(Stream.Null);
        return "";
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
            return 0;
        }
    }
}
