using System.IO.Compression;
using System.Security.Cryptography;

namespace Classifier.Commands;

/// <summary>A model file from outside: how large it and its entries are, and the digest by which the same bytes are known again.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal.</param>
/// <param name="Entries">Name, size and compressed size of each entry; the lexicon's files are taken together.</param>
internal sealed record ModelFileSizes(string Path, long Bytes, string Sha256, IReadOnlyList<(string Name, long Bytes, long Compressed)> Entries)
{
    /// <summary>Looks at a file.</summary>
    public static ModelFileSizes Of(string path)
    {
        using FileStream file = File.OpenRead(path);
        string digest = Convert.ToHexStringLower(SHA256.HashData(file));
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        return new ModelFileSizes(
            path,
            file.Length,
            digest,
            [.. zip.Entries
                .GroupBy(e => e.FullName.Contains('/') ? e.FullName[..(e.FullName.IndexOf('/') + 1)] : e.FullName)
                .Select(g => (g.Key, g.Sum(e => e.Length), g.Sum(e => e.CompressedLength)))]);
    }
}
