namespace Classifier.Scoring;

/// <summary>Finds the files that are meant by files, folders and globs.</summary>
internal static class InputFiles
{
    private static readonly string[] Endings = [".txt", ".jsonl", ".ndjson", ".csv"];

    /// <summary>Expands each name, in order; a folder stands for all files in it and below that end in .txt, .jsonl, .ndjson or .csv.</summary>
    /// <param name="names">Files, folders, globs with <c>*</c> and <c>?</c> in the last part, or "-".</param>
    /// <returns>Paths, and "-" for standard input, each once.</returns>
    /// <exception cref="InputException">A name stands for nothing.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> names) => [.. names.SelectMany(ExpandOne).Distinct(StringComparer.Ordinal)];

    /// <summary>Opens a file for reading from its beginning to its end.</summary>
    public static Stream Open(string path) =>
        new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    private static IEnumerable<string> ExpandOne(string name)
    {
        if (name == "-" || File.Exists(name))
            return [name];
        if (Directory.Exists(name))
        {
            var below = new EnumerationOptions { RecurseSubdirectories = true };
            return Found(Directory.EnumerateFiles(name, "*", below).Where(IsInput), $"{name}: the folder has no {string.Join(", ", Endings)} file.");
        }

        string pattern = Path.GetFileName(name);
        string folder = Path.GetDirectoryName(name) is { Length: > 0 } parent ? parent : ".";
        if (pattern.AsSpan().ContainsAny('*', '?') && Directory.Exists(folder))
        {
            return Found(
                Directory.EnumerateFiles(folder, pattern).Select(f => folder == "." && !name.StartsWith('.') ? Path.GetFileName(f) : f),
                $"{name}: no file matches.");
        }

        // A device or a named pipe is no file by File.Exists on every system, but can be read.
        return Path.Exists(name) ? [name] : throw new InputException($"{name}: there is no such file or folder.");
    }

    private static bool IsInput(string file) => Endings.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static string[] Found(IEnumerable<string> files, string otherwise)
    {
        string[] found = [.. files.Order(StringComparer.Ordinal)];
        return found.Length > 0 ? found : throw new InputException(otherwise);
    }
}
