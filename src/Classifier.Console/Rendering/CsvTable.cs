using System.Buffers;
using Classifier.Scoring;

namespace Classifier.Commands;

/// <summary>A CSV file of rows that are made one by one.</summary>
internal sealed class CsvTable(Stream stream)
{
    private readonly ArrayBufferWriter<byte> _line = new(1024);

    /// <summary>Writes a row.</summary>
    /// <param name="cells">A string is text, anything else a number.</param>
    public void Write(params ReadOnlySpan<object?> cells)
    {
        _line.ResetWrittenCount();
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                _line.Write(","u8);
            bool isNumber = cells[i] is not string;
            string text = cells[i] is IFormattable number ? number.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : cells[i]?.ToString() ?? "";
            CsvCell.Write(text, isNumber, _line);
        }

        _line.Write("\r\n"u8);
        stream.Write(_line.WrittenSpan);
    }
}
