using CsvHelper;

namespace Classifier.Training.Data;

/// <summary>How labelled CSVs are read: RFC 4180 with a header line; the separator may also be a semicolon, a tab or a bar.</summary>
internal static class CsvDialect
{
    /// <summary>No record is longer; an open quotation mark in a large file would otherwise take all memory.</summary>
    private const int MaximumRecordBytes = 64 << 20;

    /// <summary>Refuses what is not sound.</summary>
    public static CsvReaderOptions Strict { get; } = CsvReaderOptions.Default with
    {
        TrackLineNumbers = true,
        MaxRecordSize = MaximumRecordBytes,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };

    /// <summary>Reads on and tells of records with malformed quotation marks.</summary>
    public static CsvReaderOptions Tolerant(Action<CsvMalformedRecord> onMalformed) => CsvReaderOptions.Default with
    {
        TrackLineNumbers = true,
        MaxRecordSize = MaximumRecordBytes,
        OnMalformedRecord = onMalformed,
    };
}
