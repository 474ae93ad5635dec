using System.Diagnostics;
using System.Text.Json;
using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Faults;

public sealed class SupplyChainTests : IDisposable
{
    private readonly TrainingFolder _folder = new(articles: 20);

    private static string Repository
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Classifier.sln")))
                folder = folder.Parent;
            Assert.SkipWhen(folder is null, "The tests do not run within the repository.");
            return folder!.FullName;
        }
    }

    [Fact]
    public void Every_project_has_a_lock_file_and_none_brings_a_compiler()
    {
        string[] projects = [.. ((string[])["src", "tests"]).SelectMany(f => Directory.GetFiles(Path.Combine(Repository, f), "*.csproj", SearchOption.AllDirectories))];
        Assert.NotEmpty(projects);
        foreach (string project in projects)
        {
            string path = Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
            Assert.True(File.Exists(path), $"{project} has no lock file.");
            using JsonDocument locked = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (JsonProperty target in locked.RootElement.GetProperty("dependencies").EnumerateObject())
                Assert.DoesNotContain(target.Value.EnumerateObject(), package => IsCompiler(package.Name));
        }
    }

    [Fact]
    public void No_output_folder_has_a_compiler() =>
        Assert.DoesNotContain(
            ((string[])["src", "tests"])
                .SelectMany(f => Directory.GetFiles(Path.Combine(Repository, f), "*.dll", SearchOption.AllDirectories))
                .Select(f => Path.GetFileName(f)),
            IsCompiler);

    [Fact]
    public void The_program_and_all_that_stands_beside_it_has_no_compiler() =>
        Assert.DoesNotContain(Directory.GetFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)), IsCompiler);

    [Fact]
    public async Task Training_and_scoring_open_no_connection()
    {
        string trace = _folder["trace"];
        Assert.SkipUnless(Unix.IsHere && Unix.Run("strace", "-f", "-e", "trace=network", "-o", trace, "true"), "There is no strace here.");
        string model = _folder["model.zip"];
        await _folder.TrainedAsync(model);
        foreach (string[] arguments in (string[][])[_folder.Train(_folder["traced.zip"]), ["score", _folder.Data, "--model", model, "--format", "jsonl"]])
        {
            using Process process = Process.Start(new ProcessStartInfo(
                "strace", ["-f", "-e", "trace=socket,connect,sendto,bind,listen", "-o", trace, "dotnet", "exec", ClassifierProcess.Program, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, await errors);
            Assert.DoesNotContain("AF_INET", await File.ReadAllTextAsync(trace, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static bool IsCompiler(string name) => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase);
}
