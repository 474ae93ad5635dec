using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>
/// Reads model files. Names, counts, sizes and checksums are verified before anything is allocated by them; whatever is wrong gives
/// one <see cref="ModelFileException"/>.
/// </summary>
internal static class ModelFile
{
    public const string ManifestEntry = "manifest.json";
    public const string ManifestChecksumEntry = "manifest.sha256";
    public const string VocabularyEntry = "vocabulary.bin";
    public const string WeightsEntry = "weights.bin";
    public const string EvidenceEntry = "evidence.bin";
    public const string LexiconFolder = "lexicon/";
    public const string TokenizerFolder = "tokenizer/";

    /// <summary>The most slots that a model may have.</summary>
    public const int MaximumSlots = 1 << 21;

    /// <summary>The most labels that a model may have.</summary>
    public const int MaximumLabels = 1_000;

    private const int MaximumEntries = 1_000;
    private const long MaximumManifestBytes = 4 << 20;
    private const long MaximumTotalBytes = 128L << 20;

    /// <summary>Reads and verifies a model file.</summary>
    /// <exception cref="ModelFileException">The file is missing, unreadable or not a sound model file.</exception>
    public static ModelContents Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return Read(file);
        }
        catch (ModelFileException e)
        {
            throw new ModelFileException($"{path}: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ModelFileException(File.Exists(path)
                ? $"{path}: cannot be read: {e.Message}"
                : $"{path}: there is no such model file. Train one with 'classifier train', or give its path.", e);
        }
    }

    /// <summary>Reads and verifies a model file from a stream that can seek.</summary>
    /// <exception cref="ModelFileException">The stream does not hold a sound model file.</exception>
    public static ModelContents Read(Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return Read(zip);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException
            or OverflowException or IndexOutOfRangeException or FormatException or InvalidOperationException or JsonException)
        {
            throw new ModelFileException($"not a sound model file ({e.Message.TrimEnd('.')}). Train or copy it again.", e);
        }
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Checksum(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ModelContents Read(ZipArchive zip)
    {
        if (zip.Entries.Count > MaximumEntries)
            throw new ModelFileException($"it has {zip.Entries.Count} entries; a model has at most {MaximumEntries}.");
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        long total = 0;
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (!entries.TryAdd(entry.FullName, entry))
                throw new ModelFileException($"the entry '{entry.FullName}' stands in it twice.");
            total = checked(total + entry.Length);
            if (entry.Length < 0 || total > MaximumTotalBytes)
                throw new ModelFileException($"its entries declare more than {MaximumTotalBytes >> 20} MB.");
        }

        byte[] manifestBytes = Take(entries, ManifestEntry, MaximumManifestBytes);
        byte[] guard = Take(entries, ManifestChecksumEntry, 64);
        if (Encoding.ASCII.GetString(guard) != Checksum(manifestBytes))
            throw new ModelFileException($"{ManifestEntry} does not have the checksum that {ManifestChecksumEntry} states.");
        ModelManifest manifest = JsonSerializer.Deserialize(manifestBytes, ManifestJson.Default.ModelManifest)
            ?? throw new ModelFileException($"{ManifestEntry} is empty.");
        ManifestRules.Check(manifest);

        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach ((string name, string checksum) in manifest.Checksums)
        {
            if (!ManifestRules.IsEntryName(name))
                throw new ModelFileException($"the entry name '{name}' does not belong into a model.");
            byte[] bytes = Take(entries, name, MaximumTotalBytes);
            if (Checksum(bytes) != checksum)
                throw new ModelFileException($"the entry '{name}' does not have the checksum that the manifest states.");
            contents.Add(name, bytes);
        }

        if (entries.Count > 0)
            throw new ModelFileException($"the entry '{entries.Keys.Order(StringComparer.Ordinal).First()}' is not named by the manifest.");
        return Assemble(manifest, contents);
    }

    private static ModelContents Assemble(ModelManifest manifest, Dictionary<string, byte[]> contents)
    {
        ulong[] hashes = WeightEncoding.DecodeHashes(Required(contents, VocabularyEntry), manifest.Slots);
        (float[] biases, float[] weights) = WeightEncoding.DecodeWeights(Required(contents, WeightsEntry), manifest.Slots, manifest.Labels.Count);
        var lexicon = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var assets = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach ((string name, byte[] bytes) in contents)
        {
            if (name.StartsWith(LexiconFolder, StringComparison.Ordinal))
                lexicon.Add(name[LexiconFolder.Length..], Encoding.UTF8.GetString(bytes));
            else if (name.StartsWith(TokenizerFolder, StringComparison.Ordinal))
                assets.Add(name, bytes);
        }

        var vocabulary = new SlotTable(hashes);
        return new ModelContents(
            manifest,
            vocabulary,
            new LinearModel(manifest.Labels.Count, weights, SlotFactors.Of(vocabulary, manifest.Features), biases, manifest.Calibration),
            Lexicon.Parse(lexicon),
            assets)
        {
            Evidence = contents.TryGetValue(EvidenceEntry, out byte[]? evidence)
                ? EvidenceEncoding.Decode(evidence, manifest.Labels.Count)
                : EvidenceTables.None,
        };
    }

    private static byte[] Required(Dictionary<string, byte[]> contents, string name) =>
        contents.TryGetValue(name, out byte[]? bytes) ? bytes : throw new ModelFileException($"the manifest does not name the entry '{name}'.");

    /// <summary>Takes an entry out of the dictionary and reads it, no further than the length that it declares.</summary>
    private static byte[] Take(Dictionary<string, ZipArchiveEntry> entries, string name, long limit)
    {
        if (!entries.Remove(name, out ZipArchiveEntry? entry))
            throw new ModelFileException($"the entry '{name}' is missing.");
        if (entry.Length > limit)
            throw new ModelFileException($"the entry '{name}' declares {entry.Length} bytes; at most {limit} are allowed.");
        using Stream stream = entry.Open();
        using var room = new MemoryStream();
        Span<byte> chunk = stackalloc byte[8192];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            if (room.Length + read > entry.Length)
                throw new ModelFileException($"the entry '{name}' is longer than the {entry.Length} bytes that it declares.");
            room.Write(chunk[..read]);
        }

        return room.Length == entry.Length ? room.ToArray()
            : throw new ModelFileException($"the entry '{name}' has {room.Length} of the {entry.Length} bytes that it declares.");
    }
}
