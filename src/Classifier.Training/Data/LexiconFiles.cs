using System.Reflection;

namespace Classifier.Training.Data;

/// <summary>The files of the cue lexicon.</summary>
public static class LexiconFiles
{
    private const string Prefix = "lexicon/";

    /// <summary>Reads all .txt files of a folder, or the built-in lexicon where none is named.</summary>
    /// <returns>File name and text.</returns>
    /// <exception cref="DataException">The folder does not exist or has no .txt file.</exception>
    public static IReadOnlyDictionary<string, string> Read(string? folder)
    {
        if (folder is null)
            return BuiltIn();
        return new SortedDictionary<string, string>(
            DataFiles.Expand([folder], ".txt").ToDictionary(f => Path.GetFileName(f), f => File.ReadAllText(f).ReplaceLineEndings("\n"), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    /// <summary>The lexicon of <c>data/lexicon</c> as it was when this library was built.</summary>
    public static IReadOnlyDictionary<string, string> BuiltIn()
    {
        Assembly assembly = typeof(LexiconFiles).Assembly;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            files.Add(name[Prefix.Length..], reader.ReadToEnd().ReplaceLineEndings("\n"));
        }

        return files;
    }
}
