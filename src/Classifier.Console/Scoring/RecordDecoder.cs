using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Classifier.Scoring;

/// <summary>Reads id and text of records out of the bytes of a batch. Not thread-safe: it has room for one record, which it uses anew.</summary>
/// <param name="nameOf">What an input is called in the ids of records that have none; null for its name as given.</param>
internal sealed class RecordDecoder(Func<string, string>? nameOf = null)
{
    /// <summary>The record read last.</summary>
    public RecordText Record { get; } = new();

    /// <summary>Reads a record.</summary>
    /// <returns>What is wrong with it and where; null when nothing is.</returns>
    public string? Decode(RecordBatch batch, Record record)
    {
        if (Parse(batch, record) is not { } problem)
            return null;
        return record.Line == 0 ? $"{batch.Input}: {problem}" : string.Create(CultureInfo.InvariantCulture, $"{batch.Input}:{record.Line}: {problem}");
    }

    private string? Parse(RecordBatch batch, Record record)
    {
        if (record.Problem is { } problem)
            return problem;
        ReadOnlySpan<byte> bytes = batch.Bytes.AsSpan(record.Start, record.Length);
        if (!Utf8.IsValid(bytes))
            return NotUtf8(bytes);
        Record.SetId(nameOf is null ? batch.Input : nameOf(batch.Input), batch.HasManyRecords ? record.Line : null);
        return batch.Parser!.Parse(bytes, Record);
    }

    private static string NotUtf8(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == OperationStatus.Done)
            at += length;
        return string.Create(CultureInfo.InvariantCulture, $"not UTF-8 at byte {at + 1} of the record (0x{bytes[at]:X2}); save the input as UTF-8.");
    }
}
