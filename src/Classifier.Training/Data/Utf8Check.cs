using System.Buffers;
using System.Text;

namespace Classifier.Training.Data;

/// <summary>Finds the first byte of a file that is not UTF-8, since the CSV reader would put a replacement sign there in silence.</summary>
internal static class Utf8Check
{
    /// <exception cref="DataException">The file is not UTF-8; the message gives the byte offset and the likely encoding.</exception>
    public static void Check(string file)
    {
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            int kept = 0;
            long offset = 0;
            for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
            {
                int length = kept + read;
                if (offset == 0 && length >= 2 && (buffer.AsSpan(0, 2).SequenceEqual<byte>([0xFF, 0xFE]) || buffer.AsSpan(0, 2).SequenceEqual<byte>([0xFE, 0xFF])))
                    throw new DataException($"{file}: the file is UTF-16; save it as UTF-8.");
                int valid = ValidLength(buffer.AsSpan(0, length), out bool broken);
                if (broken)
                    throw Broken(file, offset + valid, buffer.AsSpan(valid, length - valid));
                kept = length - valid;
                buffer.AsSpan(valid, kept).CopyTo(buffer);
                offset += valid;
            }

            if (kept > 0)
                throw Broken(file, offset, buffer.AsSpan(0, kept));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

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

    private static DataException Broken(string file, long offset, ReadOnlySpan<byte> bytes)
    {
        // 0x80-0x9F are control characters in ISO 8859-1 but quotation marks and dashes in Windows-1252.
        string likely = bytes[0] is >= 0x80 and <= 0x9F ? "Windows-1252" : "Windows-1252 or ISO 8859-1";
        return new DataException(
            $"{file}: not UTF-8 at byte offset {offset} (0x{bytes[0]:X2}); it is probably {likely}. Save it as UTF-8.");
    }
}
