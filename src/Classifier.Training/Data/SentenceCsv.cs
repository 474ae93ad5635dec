using System.Globalization;
using System.Text;
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
            using CsvReader csv = CsvReader.FromFile(file, CsvReaderOptions.Default with
            {
                TrackLineNumbers = true,
                MalformedData = CsvMalformedDataHandling.Throw,
                FieldCountMismatch = CsvFieldCountHandling.Throw,
            });
            csv.ReadHeader();
            string[] headers = [.. csv.Headers];
            CheckHeader(file, headers);
            int text = Column(file, headers, columns.Text, required: true);
            int label = Column(file, headers, columns.Label, required: true);
            int article = Column(file, headers, columns.Article, required: false);
            int position = Column(file, headers, columns.Position, required: false);
            int weight = Column(file, headers, columns.Weight, required: false);
            int[] extras = [.. Enumerable.Range(0, headers.Length).Except([text, label, article, position, weight])];
            while (csv.Read())
            {
                var source = new RowSource(file, csv.LineNumber);
                rows.Add(new LabelledSentence(
                    article < 0 || csv.GetString(article) is not { Length: > 0 } a ? null : a,
                    position < 0 ? null : Position(csv.GetString(position), columns.Position, source),
                    Required(csv.GetString(label), columns.Label, source),
                    Required(csv.GetString(text), columns.Text, source),
                    source)
                {
                    Weight = weight < 0 ? 1 : Weight(csv.GetString(weight), columns.Weight, source),
                    Extras = extras.Length == 0 ? [] : Extras(csv, headers, extras),
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new DataException($"{file}: cannot be read: {e.Message}", e);
        }
    }

    private static void CheckHeader(string file, string[] headers)
    {
        if (headers.Length == 0)
            throw new DataException($"{file}:1: the file is empty; its first line must name the columns.");
        if (headers.GroupBy(h => h, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new DataException($"{file}:1: two columns are called '{twice.Key}'; rename one.");
    }

    private static int Column(string file, string[] headers, string name, bool required)
    {
        int index = Array.IndexOf(headers, name);
        if (index < 0)
            index = Array.FindIndex(headers, h => h.Trim().Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index >= 0 || !required)
            return index;
        string near = NearestName.Of(name, headers) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        throw new DataException(
            $"{file}:1: there is no column '{name}'; the columns are {string.Join(", ", headers.Select(h => $"'{h}'"))}.{near} "
            + "Rename the column, or give its name by option.");
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

    private static float Weight(string value, string column, RowSource source)
    {
        if (value.Length == 0)
            return 1;
        return float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out float weight) && weight > 0 && float.IsFinite(weight) ? weight
            : throw new DataException($"{source}: the column '{column}' has '{value}', which is not a number above 0.");
    }

    private static Dictionary<string, string> Extras(CsvReader csv, string[] headers, int[] columns)
    {
        var extras = new Dictionary<string, string>(columns.Length, StringComparer.Ordinal);
        foreach (int column in columns)
            extras.Add(headers[column], csv.GetString(column));
        return extras;
    }
}
