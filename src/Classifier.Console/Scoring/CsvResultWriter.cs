using System.Buffers;
using System.Text;

namespace Classifier.Scoring;

/// <summary>
/// CSV by RFC 4180, one line a sentence. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
/// </summary>
internal sealed class CsvResultWriter(IReadOnlyList<string> labels, bool brief) : ResultWriter
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",\r\n");
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r＝＋－＠");

    private readonly ArrayBufferWriter<byte> _idBytes = new(256);

    public override void WriteHeader(IBufferWriter<byte> output)
    {
        output.Write(brief ? "id,index,label,confidence"u8 : "id,index,start,end,label,confidence"u8);
        foreach (string label in brief ? [] : labels)
            WriteCell("p_" + label, output);
        output.Write(",text\r\n"u8);
    }

    public override void Begin(RecordText record, IBufferWriter<byte> output)
    {
        // A number such as -1 is no formula.
        _idBytes.ResetWrittenCount();
        WriteField(record.Id, isNumber: record.IsNumber, _idBytes);
    }

    public override void Write(SentenceResult sentence, IBufferWriter<byte> output)
    {
        output.Write(_idBytes.WrittenSpan);
        WriteNumber(sentence.Index, output);
        if (!brief)
        {
            WriteNumber(sentence.Start, output);
            WriteNumber(sentence.End, output);
        }

        WriteCell(labels[sentence.Label], output);
        WriteProbability(sentence.Confidence, output);
        foreach (float probability in brief ? [] : sentence.Probabilities)
            WriteProbability(probability, output);
        WriteCell(sentence.Text, output);
        output.Write("\r\n"u8);
    }

    private static void WriteNumber(int value, IBufferWriter<byte> output)
    {
        Span<byte> room = output.GetSpan(16);
        room[0] = (byte)',';
        System.Buffers.Text.Utf8Formatter.TryFormat(value, room[1..], out int length);
        output.Advance(1 + length);
    }

    private static void WriteProbability(float value, IBufferWriter<byte> output)
    {
        Span<byte> room = output.GetSpan(1 + ProbabilityText.MaximumLength);
        room[0] = (byte)',';
        output.Advance(1 + ProbabilityText.Format(value, room[1..]));
    }

    private static void WriteCell(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        output.Write(","u8);
        WriteField(text, isNumber: false, output);
    }

    private static void WriteField(ReadOnlySpan<char> text, bool isNumber, IBufferWriter<byte> output)
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
