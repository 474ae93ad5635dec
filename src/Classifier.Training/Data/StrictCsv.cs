using CsvHelper;

namespace Classifier.Training.Data;

/// <summary>A record of a labelled CSV, all columns.</summary>
/// <param name="Header">The file's header.</param>
/// <param name="Cells">One value a column.</param>
/// <param name="Source">Where it stands.</param>
internal sealed record StrictRow(CsvHeader Header, string[] Cells, RowSource Source);

/// <summary>Reads the records of labelled CSVs and refuses what is not sound, so that nothing is lost in silence.</summary>
internal static class StrictCsv
{
    /// <summary>The header of a file.</summary>
    /// <exception cref="DataException">The file cannot be read, or its header is not sound.</exception>
    public static CsvHeader Header(string file, CsvColumns columns) => Guarded(file, () =>
    {
        using CsvReader csv = Open(file);
        return HeaderOf(csv, file, columns);
    });

    /// <summary>The records of a file.</summary>
    /// <exception cref="DataException">The file cannot be read or is not sound; the message names file, line and what to do.</exception>
    public static IEnumerable<StrictRow> Rows(string file, CsvColumns columns)
    {
        using CsvReader csv = Guarded(file, () => Open(file));
        CsvHeader header = Guarded(file, () => HeaderOf(csv, file, columns));
        while (Guarded(file, csv.Read))
            yield return new StrictRow(header, csv.Current.ToArray(), new RowSource(file, csv.LineNumber));
    }

    private static CsvReader Open(string file)
    {
        Utf8Check.Check(file);
        return CsvReader.FromFile(file, CsvDialect.Strict);
    }

    private static CsvHeader HeaderOf(CsvReader csv, string file, CsvColumns columns)
    {
        csv.ReadHeader();
        CsvHeader header = CsvHeader.Of([.. csv.Headers], columns);
        return header.Problems is [var problem, ..]
            ? throw new DataException($"{new RowSource(file, 1)}: {problem.Message}. {problem.Advice}")
            : header;
    }

    private static T Guarded<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException e)
        {
            throw new DataException($"{new RowSource(file, e.LineNumber)}: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DataException($"{file}: cannot be read: {e.Message}", e);
        }
    }
}
