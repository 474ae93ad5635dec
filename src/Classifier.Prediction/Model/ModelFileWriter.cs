using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Classifier.Prediction.Model.Network;

namespace Classifier.Prediction.Model;

/// <summary>Writes model files. The same contents give the same bytes.</summary>
internal static class ModelFileWriter
{
    /// <summary>
    /// Writes to a temporary file beside <paramref name="path"/>, flushes it to disk, has it proven, and renames it. When anything
    /// goes wrong, an old file stays as it was and the temporary one is removed.
    /// </summary>
    /// <param name="path">Where the model goes.</param>
    /// <param name="contents">The model.</param>
    /// <param name="prove">Throws when the written file, whose path it is given, is not to be kept.</param>
    /// <param name="cancellation">Stops it; the last moment is before the new file takes the old one's place.</param>
    public static void Write(string path, ModelContents contents, Action<string>? prove = null, CancellationToken cancellation = default)
    {
        string full = Path.GetFullPath(path);
        string temporary = TemporaryBeside(full);
        Prepare(full);
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                Write(file, contents);
                file.Flush(flushToDisk: true);
            }

            cancellation.ThrowIfCancellationRequested();
            prove?.Invoke(temporary);
            cancellation.ThrowIfCancellationRequested();
            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Makes sure, before hours are spent on a model, that it can be put in its place.</summary>
    /// <param name="path">Where the model goes; its folder is made if it is missing.</param>
    /// <exception cref="IOException">It cannot.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not.</exception>
    public static void Prepare(string path)
    {
        string full = Path.GetFullPath(path);
        if (Directory.Exists(full))
            throw new IOException($"{path}: is a folder; give the model's file name.");
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var probe = new FileStream(TemporaryBeside(full), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>A name that no other writer has, be it in this process, in another, or in one that was killed.</summary>
    private static string TemporaryBeside(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp");

    /// <summary>Writes a whole model file to a stream.</summary>
    public static void Write(Stream stream, ModelContents contents)
    {
        SortedDictionary<string, byte[]> entries = new(StringComparer.Ordinal)
        {
            [ModelFile.VocabularyEntry] = WeightEncoding.EncodeHashes(contents.Vocabulary.Hashes),
            [ModelFile.WeightsEntry] = WeightEncoding.EncodeWeights(contents.Model),
        };
        if (!contents.Evidence.IsEmpty)
            entries.Add(ModelFile.EvidenceEntry, EvidenceEncoding.Encode(contents.Evidence));
        if (contents.Network is { } network)
            entries.Add(ModelFile.NetworkEntry, NetworkEncoding.Encode(network));
        if (contents.Card is { } card)
            entries.Add(ModelFile.CardEntry, CardEncoding.Encode(card));
        foreach ((string name, string text) in contents.Lexicon.Files)
            entries.Add(ModelFile.LexiconFolder + name, Encoding.UTF8.GetBytes(text));
        foreach ((string name, byte[] bytes) in contents.Assets)
            entries.Add(name, bytes);

        SortedDictionary<string, string> checksums = new(StringComparer.Ordinal);
        foreach ((string name, byte[] bytes) in entries)
            checksums.Add(name, ModelFile.Checksum(bytes));
        byte[] manifest = JsonSerializer.SerializeToUtf8Bytes(
            contents.Manifest with { Checksums = checksums }, ManifestJson.Default.ModelManifest);

        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, ModelFile.ManifestEntry, manifest);
        Add(zip, ModelFile.ManifestChecksumEntry, Encoding.ASCII.GetBytes(ModelFile.Checksum(manifest)));
        foreach ((string name, byte[] bytes) in entries)
            Add(zip, name, bytes);
    }

    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        // Without a fixed time two trainings would differ; this is the earliest that a ZIP file can hold.
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using Stream stream = entry.Open();
        stream.Write(bytes);
    }
}
