namespace Classifier.Scoring;

/// <summary>Reads id and text out of a record. Thread-safe.</summary>
internal abstract class RecordParser
{
    /// <summary>Reads a record.</summary>
    /// <param name="record">The record's bytes, known to be UTF-8, its terminator included.</param>
    /// <param name="into">Takes the text and, where the record has one, the id.</param>
    /// <returns>What is wrong with the record; null when nothing is.</returns>
    public abstract string? Parse(ReadOnlySpan<byte> record, RecordText into);
}
