using System.Buffers;
using System.Text;

namespace Classifier.Scoring;

/// <summary>Writes a cell of CSV by RFC 4180. One that a spreadsheet would take for a formula gets an apostrophe before it.</summary>
internal static class CsvCell
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",\r\n");
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r＝＋－＠");

    /// <summary>Writes a cell, without a comma before or after it.</summary>
    /// <param name="text">What it holds.</param>
    /// <param name="isNumber">Whether it is a number: -1 is no formula.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(ReadOnlySpan<char> text, bool isNumber, IBufferWriter<byte> output)
    {
        bool isFormula = !isNumber && !text.IsEmpty && FormulaStarts.Contains(text[0]);
        bool isQuoted = text.ContainsAny(NeedQuotes);
        if (isQuoted)
            output.Write("\""u8);
        if (isFormula)
            output.Write("'"u8);
        while (isQuoted && text.IndexOf('"') is >= 0 and int mark)
        {
            Encoding.UTF8.GetBytes(text[..(mark + 1)], output);
            output.Write("\""u8);
            text = text[(mark + 1)..];
        }

        Encoding.UTF8.GetBytes(text, output);
        if (isQuoted)
            output.Write("\""u8);
    }
}
