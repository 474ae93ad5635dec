using System.Buffers;
using System.Text;

namespace Classifier.Training.Data;

/// <summary>Where a file stops being UTF-8.</summary>
/// <param name="Line">1-based line of the first wrong byte.</param>
/// <param name="Offset">0-based offset of the first wrong byte in the file.</param>
/// <param name="Value">That byte.</param>
/// <param name="LikelyEncoding">What the file probably is.</param>
internal sealed record Utf8Fault(long Line, long Offset, byte Value, string LikelyEncoding)
{
    /// <summary>What is wrong, as a sentence without its end.</summary>
    public string Message => $"not UTF-8 at byte offset {Offset} (0x{Value:X2}); it is probably {LikelyEncoding}";
}

/// <summary>Finds the first byte of a file that is not UTF-8, since the CSV reader would put a replacement sign there in silence.</summary>
internal static class Utf8Check
{
    /// <exception cref="DataException">The file is not UTF-8; the message gives line, byte offset and the likely encoding.</exception>
    public static void Check(string file)
    {
        if (Find(file) is { } fault)
            throw new DataException($"{new RowSource(file, fault.Line)}: {fault.Message}. Save it as UTF-8.");
    }

    /// <summary>The first fault; null where the whole file is UTF-8.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static Utf8Fault? Find(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        if (!stream.CanSeek)
            throw new IOException("It is no regular file; data is read twice, so it has to be saved to a file first.");
        long length = stream.Length;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            int kept = 0;
            (long offset, long line) = (0, 1);
            for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
            {
                ReadOnlySpan<byte> bytes = buffer.AsSpan(0, kept + read);
                if (offset == 0 && WideEncoding(bytes) is { } encoding)
                    return new Utf8Fault(1, 0, bytes[0], encoding);
                int valid = ValidLength(bytes, out bool broken);
                line += bytes[..valid].Count((byte)'\n');
                if (broken)
                    return Fault(line, offset + valid, bytes[valid]);
                kept = bytes.Length - valid;
                bytes[valid..].CopyTo(buffer);
                offset += valid;
                // Devices never end and have no length.
                if (offset > length)
                    throw new IOException("It is no regular file, or it grows while it is read.");
            }

            return kept > 0 ? Fault(line, offset, buffer[0]) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>UTF-16 by its byte order mark, or by every other byte of the first two letters being 0.</summary>
    private static string? WideEncoding(ReadOnlySpan<byte> start) => start switch
    {
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => "UTF-16",
        [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => "UTF-16 (big-endian)",
        _ => null,
    };

    private static int ValidLength(ReadOnlySpan<byte> bytes, out bool broken)
    {
        broken = false;
        int at = 0;
        while (at < bytes.Length)
        {
            int ascii = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)127);
            if (ascii < 0)
                return bytes.Length;
            at += ascii;
            OperationStatus status = Rune.DecodeFromUtf8(bytes[at..], out _, out int consumed);
            if (status == OperationStatus.NeedMoreData)
                return at;
            if (status != OperationStatus.Done)
            {
                broken = true;
                return at;
            }

            at += consumed;
        }

        return at;
    }

    // 0x80-0x9F are control characters in ISO 8859-1 but quotation marks and dashes in Windows-1252.
    private static Utf8Fault Fault(long line, long offset, byte value) =>
        new(line, offset, value, value is >= 0x80 and <= 0x9F ? "Windows-1252" : "Windows-1252 or ISO 8859-1");
}
