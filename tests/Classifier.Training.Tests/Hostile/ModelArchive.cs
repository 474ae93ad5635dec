using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Classifier.Prediction.Model;

namespace Classifier.Training.Tests.Hostile;

/// <summary>
/// A model file taken apart, to be put together again in ways that the writer would not: entries in order, names and bytes. When it
/// is sealed, all checksums fit, so that nothing but the reader's own rules stands between it and the program.
/// </summary>
internal sealed record ModelArchive(ImmutableList<(string Name, byte[] Bytes)> Entries)
{
    public static ModelArchive Of(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return new ModelArchive([.. zip.Entries.Select(e => (e.FullName, Read(e)))]);
    }

    public byte[] this[string name] => Entries.Single(e => e.Name == name).Bytes;

    public ModelArchive With(string name, byte[] bytes) => Entries.FindIndex(e => e.Name == name) is var at and >= 0
        ? this with { Entries = Entries.SetItem(at, (name, bytes)) }
        : this with { Entries = Entries.Add((name, bytes)) };

    public ModelArchive With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public ModelArchive Without(string name) => this with { Entries = Entries.RemoveAll(e => e.Name == name) };

    public ModelArchive WithoutFolder(string folder) => this with { Entries = Entries.RemoveAll(e => e.Name.StartsWith(folder, StringComparison.Ordinal)) };

    /// <summary>With a manifest that was changed.</summary>
    public ModelArchive WithManifest(Action<JsonObject> change)
    {
        JsonObject manifest = JsonNode.Parse(this[ModelFile.ManifestEntry])!.AsObject();
        change(manifest);
        return With(ModelFile.ManifestEntry, manifest.ToJsonString());
    }

    /// <summary>With the checksums of all entries in the manifest, and that of the manifest beside it.</summary>
    public ModelArchive Sealed()
    {
        ModelArchive named = WithManifest(manifest => manifest["checksums"] = new JsonObject(Entries
            .Where(e => e.Name is not (ModelFile.ManifestEntry or ModelFile.ManifestChecksumEntry))
            .DistinctBy(e => e.Name)
            .Select(e => KeyValuePair.Create(e.Name, (JsonNode?)JsonValue.Create(ModelFile.Checksum(e.Bytes))))));
        return named.Guarded();
    }

    /// <summary>With the checksum of the manifest as it is.</summary>
    public ModelArchive Guarded() => With(ModelFile.ManifestChecksumEntry, ModelFile.Checksum(this[ModelFile.ManifestEntry]));

    public byte[] ToFile()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in Entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        var room = new MemoryStream();
        stream.CopyTo(room);
        return room.ToArray();
    }
}
