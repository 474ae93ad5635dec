using System.Globalization;

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
        {
            foreach (StrictRow row in StrictCsv.Rows(file, columns))
            {
                rows.Add(Sentence(row, columns));
                if (rows.Count % 4096 == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    progress?.Report(rows.Count);
                }
            }
        }

        progress?.Report(rows.Count);
        return rows;
    }

    private static LabelledSentence Sentence(StrictRow row, CsvColumns columns)
    {
        (CsvHeader header, string[] cells, RowSource source) = row;
        var sentence = new LabelledSentence(
            header.Article < 0 || cells[header.Article].Length == 0 ? null : cells[header.Article],
            header.Position < 0 ? null : Position(cells[header.Position], columns.Position, source),
            Required(cells[header.Label], columns.Label, source),
            Required(cells[header.Text], columns.Text, source),
            source)
        {
            Weight = header.Weight < 0 ? 1 : Weight(cells[header.Weight], columns.Weight, source),
        };
        return header.Extras.Length == 0 ? sentence
            : sentence with { Extras = header.Extras.ToDictionary(i => header.Names[i], i => cells[i], StringComparer.Ordinal) };
    }

    private static string Required(string value, string column, RowSource source) =>
        !string.IsNullOrWhiteSpace(value) ? value
            : throw new DataException($"{source}: the column '{column}' is empty; fill it in or remove the row.");

    private static float Weight(string value, string column, RowSource source)
    {
        if (value.Length == 0)
            return 1;
        return float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out float weight) && weight > 0 && float.IsFinite(weight) ? weight
            : throw new DataException($"{source}: the column '{column}' has '{value}', which is not a number above 0.");
    }

    private static int? Position(string value, string column, RowSource source)
    {
        if (value.Length == 0)
            return null;
        return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int position) ? position
            : throw new DataException($"{source}: the column '{column}' has '{value}', which is not a whole number.");
    }
}
