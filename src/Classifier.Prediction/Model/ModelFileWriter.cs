using System.IO.Compression;
using System.Text;
using System.Text.Json;

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
    public static void Write(string path, ModelContents contents, Action<string>? prove = null)
    {
        string full = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(full)!;
        Directory.CreateDirectory(folder);
        string temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                Write(file, contents);
                file.Flush(flushToDisk: true);
            }

            prove?.Invoke(temporary);
            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

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
