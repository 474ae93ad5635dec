namespace Classifier.Prediction.Tests;

/// <summary>The folder in which the tests were built, and the one beside it.</summary>
internal static class Repository
{
    /// <summary>Path of a file or folder of the repository.</summary>
    public static string PathOf(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Classifier.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run inside the repository.");
        return Path.Combine([folder.FullName, .. parts]);
    }

    /// <summary>Path of a file in the folder of things that belong to others and lie beside the repository, not in it; null where it is not there.</summary>
    public static string? SharedPathOf(params string[] parts)
    {
        string? shared = Environment.GetEnvironmentVariable("CLASSIFIER_SHARED");
        string path = Path.Combine([string.IsNullOrEmpty(shared) ? PathOf("..", "shared") : shared, .. parts]);
        return File.Exists(path) ? path : null;
    }
}
