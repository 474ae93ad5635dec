using System.Buffers.Binary;

namespace Classifier.Prediction.Model;

/// <summary>
/// Bounds the directory of a ZIP file. <see cref="System.IO.Compression.ZipArchive"/> makes an object of every entry that it finds
/// there before anybody can count them, so a file of some megabytes could take hundreds.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const uint EndSignature = 0x06054B50;

    /// <summary>Checks that the file ends with a plain end record, and that little lies between the directory's beginning and it.</summary>
    /// <exception cref="ModelFileException">It does not, or the directory is too long.</exception>
    public static void Check(Stream stream)
    {
        if (stream.Length < EndLength)
            throw new ModelFileException("it is no ZIP file, or it was cut off. Train or copy it again.");
        Span<byte> end = stackalloc byte[EndLength];
        stream.Position = stream.Length - EndLength;
        stream.ReadExactly(end);
        stream.Position = 0;
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != EndSignature)
            throw new ModelFileException("it is no ZIP file, or it was cut off. Train or copy it again.");

        // These values would send the reader to a ZIP64 record elsewhere, which no model needs.
        ushort disk = BinaryPrimitives.ReadUInt16LittleEndian(end[4..]);
        ushort entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        uint offset = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        if (disk != 0 || entries > ModelLimits.Entries)
            throw new ModelFileException($"it has more than {ModelLimits.Entries} entries, or is one part of several.");
        long length = stream.Length - EndLength - offset;
        if (length is < 0 or > ModelLimits.DirectoryBytes)
            throw new ModelFileException($"its directory is broken or longer than {ModelLimits.DirectoryBytes >> 10} KB. Train or copy it again.");
    }
}
