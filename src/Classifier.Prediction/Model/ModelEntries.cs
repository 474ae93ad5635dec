using System.IO.Compression;

namespace Classifier.Prediction.Model;

/// <summary>The entries of a model file. Each is taken once, up to a limit, and read no further than the length that it declares.</summary>
internal sealed class ModelEntries
{
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    /// <exception cref="ModelFileException">There are too many entries, or two have the same name.</exception>
    public ModelEntries(ZipArchive zip)
    {
        if (zip.Entries.Count > ModelLimits.Entries)
            throw new ModelFileException($"it has {zip.Entries.Count} entries; a model has at most {ModelLimits.Entries}.");
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (!_entries.TryAdd(entry.FullName, entry))
                throw new ModelFileException($"the entry '{entry.FullName}' stands in it twice.");
        }
    }

    /// <summary>The first name, in ordinal order, of those that were not taken; null where all were.</summary>
    public string? Left => _entries.Keys.Min(StringComparer.Ordinal);

    /// <summary>Takes an entry and reads it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="limit">The most bytes that it may declare.</param>
    /// <exception cref="ModelFileException">The entry is missing or too long, or has another length than it declares.</exception>
    public byte[] Take(string name, long limit)
    {
        if (!_entries.Remove(name, out ZipArchiveEntry? entry))
            throw new ModelFileException($"the entry '{name}' is missing.");
        if (entry.Length < 0 || entry.Length > limit)
            throw new ModelFileException($"the entry '{name}' declares {entry.Length} bytes; at most {limit} are allowed.");
        using Stream stream = entry.Open();
        byte[] bytes = new byte[entry.Length];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read < bytes.Length)
            throw new ModelFileException($"the entry '{name}' has {read} of the {bytes.Length} bytes that it declares.");
        return stream.ReadByte() < 0 ? bytes
            : throw new ModelFileException($"the entry '{name}' is longer than the {bytes.Length} bytes that it declares.");
    }
}
