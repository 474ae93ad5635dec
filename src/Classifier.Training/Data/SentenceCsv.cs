using System.Globalization;
using CsvHelper;

namespace Classifier.Training.Data;

/// <summary>Reads labelled sentences from CSV files: UTF-8, RFC 4180, a header line. Strict, so that nothing is lost in silence.</summary>
public static class SentenceCsv
{
    /// <summary>Reads all rows of the given files, in order.</summary>
    /// <param name="files">Paths of CSV files.</param>
    /// <param name="columns">The columns' names.</param>
    /// <param name="progress">Told the number of rows read so far, now and then.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="DataException">A file cannot be read or is not sound; the message names file, line and what to do.</exception>
    public static IReadOnlyList<LabelledSentence> Read(
        IEnumerable<string> files, CsvColumns columns, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        columns.Validate();
        var rows = new List<LabelledSentence>();
        foreach (string file in files)
            ReadFile(file, columns, rows, progress, cancellation);
        progress?.Report(rows.Count);
        return rows;
    }

    private static void ReadFile(
        string file, CsvColumns columns, List<LabelledSentence> rows, IProgress<int>? progress, CancellationToken cancellation)
    {
        try
        {
            Utf8Check.Check(file);
            using CsvReader csv = CsvReader.FromFile(file, CsvDialect.Strict);
            csv.ReadHeader();
            CsvHeader header = CsvHeader.Of([.. csv.Headers], columns);
            if (header.Problems is [var problem, ..])
                throw new DataException($"{new RowSource(file, 1)}: {problem.Message}. {problem.Advice}");
            while (csv.Read())
            {
                var source = new RowSource(file, csv.LineNumber);
                rows.Add(new LabelledSentence(
                    header.Article < 0 || csv.GetString(header.Article) is not { Length: > 0 } article ? null : article,
                    header.Position < 0 ? null : Position(csv.GetString(header.Position), columns.Position, source),
                    Required(csv.GetString(header.Label), columns.Label, source),
                    Required(csv.GetString(header.Text), columns.Text, source),
                    source)
                {
                    Extras = header.Extras.Length == 0 ? [] : Extras(csv, header),
                });
                if (rows.Count % 4096 == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    progress?.Report(rows.Count);
                }
            }
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

    private static string Required(string value, string column, RowSource source) =>
        !string.IsNullOrWhiteSpace(value) ? value
            : throw new DataException($"{source}: the column '{column}' is empty; fill it in or remove the row.");

    private static int? Position(string value, string column, RowSource source)
    {
        if (value.Length == 0)
            return null;
        return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int position) ? position
            : throw new DataException($"{source}: the column '{column}' has '{value}', which is not a whole number.");
    }

    private static Dictionary<string, string> Extras(CsvReader csv, CsvHeader header)
    {
        var extras = new Dictionary<string, string>(header.Extras.Length, StringComparer.Ordinal);
        foreach (int column in header.Extras)
            extras.Add(header.Names[column], csv.GetString(column));
        return extras;
    }
}
