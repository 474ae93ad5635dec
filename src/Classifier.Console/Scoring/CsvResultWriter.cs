using System.Buffers;

namespace Classifier.Scoring;

/// <summary>CSV, one line a sentence.</summary>
internal sealed class CsvResultWriter(IReadOnlyList<string> labels, bool brief, bool evidence) : ResultWriter
{
    private readonly ArrayBufferWriter<byte> _idBytes = new(256);

    public override void WriteHeader(IBufferWriter<byte> output)
    {
        output.Write(brief ? "id,index,label,confidence"u8 : "id,index,start,end,label,confidence"u8);
        foreach (string label in brief ? [] : labels)
            WriteCell("p_" + label, output);
        output.Write(",text"u8);
        if (evidence && !brief)
            output.Write(",evidence_start,evidence_end,evidence"u8);
        output.Write("\r\n"u8);
    }

    public override void Begin(RecordText record, IBufferWriter<byte> output)
    {
        _idBytes.ResetWrittenCount();
        CsvCell.Write(record.Id, isNumber: record.IsNumber, _idBytes);
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
        if (evidence && !brief)
            WriteEvidence(sentence, output);
        output.Write("\r\n"u8);
    }

    private static void WriteEvidence(SentenceResult sentence, IBufferWriter<byte> output)
    {
        if (sentence.Evidence is not { } range)
        {
            output.Write(",,,"u8);
            return;
        }

        WriteNumber(sentence.Start + range.Start.Value, output);
        WriteNumber(sentence.Start + range.End.Value, output);
        WriteCell(sentence.Text[range], output);
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
        CsvCell.Write(text, isNumber: false, output);
    }
}
