using System.Diagnostics;
using System.Text;

namespace Classifier.Console.Tests.Scoring;

/// <summary>The console as users run it: a process of its own.</summary>
internal static class ClassifierProcess
{
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "classifier.dll");

    public static async Task<Outcome> RunAsync(IEnumerable<string> arguments, byte[]? input = null, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using Process process = Start(arguments, folder, environment);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        Task reading = process.StandardOutput.BaseStream.CopyToAsync(output);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input ?? []);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading everything; what it says of that is what matters.
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await reading;
        return new Outcome(process.ExitCode, output.ToArray(), await errors);
    }

    public static Process Start(IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (string argument in (string[])["exec", Program, .. arguments])
            start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

internal sealed record Outcome(int ExitCode, byte[] OutputBytes, string Errors)
{
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
