using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
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
    public const string NetworkEntry = "network.bin";
    public const string CardEntry = "card.md";
    public const string LexiconFolder = "lexicon/";
    public const string TokenizerFolder = "tokenizer/";

    /// <summary>Reads and verifies a model file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="use">Makes something of the contents; what it throws speaks against the file as well.</param>
    /// <exception cref="ModelFileException">The file is missing, unreadable or not a sound model file.</exception>
    public static T Read<T>(string path, Func<ModelContents, T> use)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return Read(file, use);
        }
        catch (ModelFileException e)
        {
            throw new ModelFileException($"{path}: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ModelFileException(
                Directory.Exists(path) ? $"{path}: is a folder; give the path of a model file."
                : File.Exists(path) ? $"{path}: cannot be read: {e.Message}"
                : $"{path}: there is no such model file. Train one with 'classifier train', or give its path.", e);
        }
    }

    /// <summary>Reads and verifies a model file from a stream that can seek.</summary>
    /// <param name="stream">The file's bytes.</param>
    /// <param name="use">Makes something of the contents; what it throws speaks against the file as well.</param>
    /// <exception cref="ModelFileException">The stream does not hold a sound model file.</exception>
    public static T Read<T>(Stream stream, Func<ModelContents, T> use)
    {
        if (!stream.CanSeek)
            throw new ModelFileException("it cannot be read, because it cannot seek; a pipe or a device is no model file.");
        try
        {
            ZipDirectory.Check(stream);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return use(Read(new ModelEntries(zip)));
        }
        // Whatever a hostile file makes the libraries throw, callers need to know of one exception only.
        catch (Exception e) when (e is not ModelFileException)
        {
            throw new ModelFileException($"not a sound model file ({e.Message.TrimEnd('.')}). Train or copy it again.", e);
        }
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Checksum(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ModelContents Read(ModelEntries entries)
    {
        ModelManifest manifest = ReadManifest(entries);
        (int slots, int labels) = (manifest.Slots, manifest.Labels.Count);
        SmallEntries small = SmallEntries.Take(entries, manifest);
        // What is unpacked is made sense of on another core while the next is unpacked: starting is quicker by a third.
        Task<Lexicon> lexicon = Task.Run(() => Lexicon.Parse(small.Lexicon));
        byte[] hashes = entries.Take(VocabularyEntry, (long)ModelLimits.BytesPerHash * slots);
        Task<SlotTable> vocabulary = Task.Run(() => new SlotTable(WeightEncoding.DecodeHashes(Verified(hashes, VocabularyEntry, manifest), slots)));
        byte[] encoded = entries.Take(WeightsEntry, WeightEncoding.EncodedLength(slots, labels));
        if (entries.Left is { } left)
            throw new ModelFileException($"the entry '{left}' is not named by the manifest.");
        (float[] biases, float[] weights) = WeightEncoding.DecodeWeights(Verified(encoded, WeightsEntry, manifest), slots, labels);
        SlotTable table = vocabulary.GetAwaiter().GetResult();
        return new ModelContents(
            manifest,
            table,
            new LinearModel(labels, weights, SlotFactors.Of(table, manifest.Features), biases, manifest.Calibration),
            lexicon.GetAwaiter().GetResult(),
            small.Assets)
        {
            Evidence = small.Evidence,
            Network = small.Network,
            Card = small.Card,
        };
    }

    private static ModelManifest ReadManifest(ModelEntries entries)
    {
        byte[] bytes = entries.Take(ManifestEntry, ModelLimits.ManifestBytes);
        byte[] guard = entries.Take(ManifestChecksumEntry, 64);
        if (Encoding.ASCII.GetString(guard) != Checksum(bytes))
            throw new ModelFileException($"{ManifestEntry} does not have the checksum that {ManifestChecksumEntry} states.");
        ModelManifest manifest = ManifestReader.Read(bytes);
        ManifestRules.Check(manifest);
        return manifest;
    }

    /// <summary>An entry's bytes, if they have the checksum that the manifest states.</summary>
    /// <exception cref="ModelFileException">They do not.</exception>
    public static byte[] Verified(byte[] bytes, string name, ModelManifest manifest) =>
        Checksum(bytes) == manifest.Checksums[name] ? bytes
            : throw new ModelFileException($"the entry '{name}' does not have the checksum that the manifest states.");
}
