namespace Classifier.Training.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("classifier-tests-");

    public string this[string file] => Path.Combine(_folder.FullName, file);

    public string Root => _folder.FullName;

    public string Write(string file, string text)
    {
        File.WriteAllText(this[file], text);
        return this[file];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
