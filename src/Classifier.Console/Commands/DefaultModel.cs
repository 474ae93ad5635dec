namespace Classifier.Commands;

/// <summary>The model that is meant where none is named.</summary>
internal static class DefaultModel
{
    /// <summary>Where <c>train</c> puts it and other commands look for it first.</summary>
    public const string Path = "models/statements.zip";

    /// <summary>The path to read: the given one, else <see cref="Path"/> in the working folder, else the one that came with the program.</summary>
    public static string Resolve(string? given)
    {
        if (given is not null)
            return given;
        string shipped = System.IO.Path.Combine(AppContext.BaseDirectory, "statements.zip");
        return !File.Exists(Path) && File.Exists(shipped) ? shipped : Path;
    }
}
