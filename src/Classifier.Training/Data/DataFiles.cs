namespace Classifier.Training.Data;

/// <summary>Finds the files that a user means by files, folders and globs.</summary>
public static class DataFiles
{
    /// <summary>Expands each of the given names, in order; a folder stands for the files in it, in ordinal order of their names.</summary>
    /// <param name="names">Files, folders, or globs with <c>*</c> and <c>?</c> in the last part.</param>
    /// <param name="extension">Which files of a folder are meant, such as ".csv".</param>
    /// <returns>Paths, each once.</returns>
    /// <exception cref="DataException">A name stands for no file.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> names, string extension)
    {
        var files = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            foreach (string file in ExpandOne(name, extension))
            {
                if (seen.Add(Path.GetFullPath(file)))
                    files.Add(file);
            }
        }

        return files;
    }

    private static string[] ExpandOne(string name, string extension)
    {
        if (File.Exists(name))
            return [name];
        if (Directory.Exists(name))
        {
            string[] found = [.. Directory.EnumerateFiles(name, "*" + extension).Order(StringComparer.Ordinal)];
            return found.Length > 0 ? found : throw new DataException($"{name}: the folder has no {extension} file.");
        }

        string pattern = Path.GetFileName(name);
        string folder = Path.GetDirectoryName(name) is { Length: > 0 } parent ? parent : ".";
        if (pattern.AsSpan().ContainsAny('*', '?') && Directory.Exists(folder))
        {
            string[] found = [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal)];
            return found.Length > 0 ? found : throw new DataException($"{name}: no file matches.");
        }

        throw new DataException($"{name}: there is no such file or folder.");
    }
}
