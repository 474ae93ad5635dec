namespace Classifier.Prediction.Tests;

/// <summary>The folder in which the tests were built.</summary>
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
}
