using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Classifier.Prediction;
using Classifier.Prediction.Model;

namespace Classifier.Fuzz;

/// <summary>
/// A model file whose parts were changed and whose checksums all fit gives a <see cref="ModelFileException"/> or sound predictions.
/// </summary>
internal sealed class SealedModelTarget(byte[] sound) : FuzzTarget
{
    private const string Manifest = "manifest.json";
    private const string Guard = "manifest.sha256";

    private readonly List<(string Name, byte[] Bytes)> _entries = Entries(sound);

    public override string Name => "model reader, changed and sealed files";

    public override byte[] Make(Random random)
    {
        var entries = _entries.ToDictionary(e => e.Name, e => e.Bytes);
        string changed = _entries[random.Next(_entries.Count)].Name;
        if (changed != Guard && changed != Manifest)
            entries[changed] = Mutation.Of(entries[changed], random);
        JsonNode manifest = JsonNode.Parse(entries[Manifest])!;
        foreach ((string name, byte[] bytes) in entries.Where(e => e.Key is not (Manifest or Guard)))
            manifest["checksums"]![name] = Checksum(bytes);
        byte[] json = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        // The manifest's end, with the checksums, stays as it is more often than not.
        entries[Manifest] = changed is Manifest or Guard ? [.. Mutation.Of(json[..1_000], random), .. json[1_000..]] : json;
        entries[Guard] = Encoding.ASCII.GetBytes(Checksum(entries[Manifest]));
        return Zip(entries);
    }

    public override void Try(byte[] input)
    {
        try
        {
            using SentenceClassifier classifier = SentenceClassifier.Load(new MemoryStream(input));
            IReadOnlyList<float> probabilities = classifier.Classify("Heavy rain fell on the coast, he said.").Probabilities;
            Require(probabilities.All(p => p is >= 0 and <= 1) && Math.Abs(probabilities.Sum() - 1) < 1e-3, "a model was let through that gives no probabilities");
        }
        catch (ModelFileException)
        {
            // As it should be.
        }
    }

    private static string Checksum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static List<(string, byte[])> Entries(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(e =>
        {
            using Stream stream = e.Open();
            byte[] bytes = new byte[e.Length];
            stream.ReadExactly(bytes);
            return (e.FullName, bytes);
        })];
    }

    private static byte[] Zip(Dictionary<string, byte[]> entries)
    {
        var room = new MemoryStream();
        using (var zip = new ZipArchive(room, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream stream = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                stream.Write(bytes);
            }
        }

        return room.ToArray();
    }
}
