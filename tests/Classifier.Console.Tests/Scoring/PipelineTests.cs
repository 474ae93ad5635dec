using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Classifier.Console.Tests.Scoring;

public sealed class PipelineTests(TinyModel model)
{
    private static readonly byte[] Line = "{\"id\":1,\"text\":\"We will destroy the port.\"}\n"u8.ToArray();

    private string[] Arguments => ["score", "-", "--model", model.Path, "--format", "jsonl"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_order_of_many_records_is_kept()
    {
        const int count = 60_000;
        var input = new StringBuilder();
        for (int i = 0; i < count; i++)
            input.Append("{\"id\":").Append(i).Append(",\"text\":\"Some words ").Append('x', i % 97).Append("\"}\n");
        Outcome outcome = await model.ScoreAsync(input.ToString(), "--sentences");
        string[] lines = outcome.Lines;
        Assert.Equal(count, lines.Length);
        for (int i = 0; i < count; i++)
            Assert.StartsWith($"{{\"id\":{i},", lines[i], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_stream_is_answered_line_by_line()
    {
        using Process process = ClassifierProcess.Start(Arguments);
        for (int i = 0; i < 3; i++)
        {
            await process.StandardInput.BaseStream.WriteAsync(Line, Cancellation);
            await process.StandardInput.BaseStream.FlushAsync(Cancellation);
            string? answer = await process.StandardOutput.ReadLineAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancellation);
            Assert.StartsWith("{\"id\":1,", answer, StringComparison.Ordinal);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public async Task A_closed_pipe_ends_the_run_quietly()
    {
        using Process process = ClassifierProcess.Start(Arguments);
        Task feeding = FeedAsync(process);
        await process.StandardOutput.ReadLineAsync(Cancellation);
        process.StandardOutput.Close();
        string errors = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        await feeding;
        Assert.Equal((0, ""), (process.ExitCode, errors));
    }

    [Fact]
    public async Task An_interrupted_run_ends_within_a_second_and_on_a_whole_line()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent by number.");
        using Process process = ClassifierProcess.Start(Arguments);
        Task feeding = FeedAsync(process);
        var output = new MemoryStream();
        byte[] first = new byte[1];
        await process.StandardOutput.BaseStream.ReadExactlyAsync(first, Cancellation);
        output.Write(first);
        Task reading = process.StandardOutput.BaseStream.CopyToAsync(output, Cancellation);
        var watch = Stopwatch.StartNew();
        Assert.Equal(0, NativeMethods.Kill(process.Id, NativeMethods.Interrupt));
        await process.WaitForExitAsync(Cancellation);
        await Task.WhenAll(reading, feeding);
        Assert.Equal(130, process.ExitCode);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"It took {watch.Elapsed}.");
        Assert.EndsWith("}\n", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_waits_for_input_can_be_interrupted()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Signals are sent by number.");
        using Process process = ClassifierProcess.Start(Arguments);
        await process.StandardInput.BaseStream.WriteAsync(Line, Cancellation);
        await process.StandardInput.BaseStream.FlushAsync(Cancellation);
        await process.StandardOutput.ReadLineAsync(Cancellation);
        Assert.Equal(0, NativeMethods.Kill(process.Id, NativeMethods.Interrupt));
        await process.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        Assert.Equal(130, process.ExitCode);
    }

    [Fact]
    public async Task A_full_disk_is_told()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        using Process shell = Process.Start(new ProcessStartInfo("/bin/sh")
        {
            ArgumentList = { "-c", $"echo Hello. | dotnet exec '{ClassifierProcess.Program}' score - --model '{model.Path}' --format jsonl > /dev/full" },
            RedirectStandardError = true,
        })!;
        string errors = await shell.StandardError.ReadToEndAsync(Cancellation);
        await shell.WaitForExitAsync(Cancellation);
        Assert.Equal(1, shell.ExitCode);
        Assert.StartsWith("The results cannot be written: No space left on device", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memory_stays_flat_however_long_the_stream()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Peak memory is read from /proc.");
        using Process process = ClassifierProcess.Start(Arguments);
        Task draining = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, Cancellation);
        byte[] block = [.. Enumerable.Repeat(Line, 1_000).SelectMany(l => l)];
        long early = 0;
        for (int i = 0; i < 300; i++)
        {
            await process.StandardInput.BaseStream.WriteAsync(block, Cancellation);
            if (i == 100)
                early = PeakKilobytes(process.Id);
        }

        long late = PeakKilobytes(process.Id);
        process.StandardInput.Close();
        await draining;
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(0, process.ExitCode);
        Assert.True(late < early + 15_000 && late < 120_000, $"{early} KB after 100,000 records, {late} KB after 300,000.");
    }

    private static long PeakKilobytes(int process) => long.Parse(
        File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal),
        System.Globalization.CultureInfo.InvariantCulture);

    private static async Task FeedAsync(Process process)
    {
        byte[] block = [.. Enumerable.Repeat(Line, 100).SelectMany(l => l)];
        try
        {
            while (!process.HasExited)
                await process.StandardInput.BaseStream.WriteAsync(block, Cancellation);
        }
        catch (IOException)
        {
            // It has ended, as it should.
        }
    }

    private static class NativeMethods
    {
        public const int Interrupt = 2;

        [DllImport("libc", EntryPoint = "kill", ExactSpelling = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Kill(int process, int signal);
    }
}
