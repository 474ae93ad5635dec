using Classifier.Training.Data.Unicode;
using CsvHelper;

namespace Classifier.Training.Data.Checks;

/// <summary>What a fix changed.</summary>
/// <param name="RowsRead">Rows of the files.</param>
/// <param name="RowsWritten">Rows of the mended file.</param>
/// <param name="CellsTrimmed">Cells that lost blanks at their ends.</param>
/// <param name="CellsComposed">Cells that were brought to Unicode normalization form C.</param>
/// <param name="Dropped">Where the rows stood that repeated the text and label of an earlier one.</param>
public sealed record FixReport(int RowsRead, int RowsWritten, int CellsTrimmed, int CellsComposed, IReadOnlyList<RowSource> Dropped)
{
    /// <summary>Whether anything was changed.</summary>
    public bool Changed => CellsTrimmed > 0 || CellsComposed > 0 || Dropped.Count > 0;

    /// <summary>The changes in words, a line each.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"{RowsRead} rows read, {RowsWritten} written";
        if (CellsTrimmed > 0)
            yield return $"{CellsTrimmed} cells: blanks at the ends removed";
        if (CellsComposed > 0)
            yield return $"{CellsComposed} cells: letters and their marks composed (Unicode normalization form C)";
        foreach (RowSource source in Dropped)
            yield return $"{source}: dropped, since an earlier row has the same text and label";
    }
}

/// <summary>Mends what can be mended without judgement: blanks at the ends of cells, Unicode form, rows that occur twice.</summary>
public static class DataFixer
{
    /// <summary>
    /// Writes the rows of all files to one CSV (RFC 4180, UTF-8) with every column of each, in the order of their first appearance. The
    /// file appears whole or not at all.
    /// </summary>
    /// <param name="files">The CSV files.</param>
    /// <param name="output">The file to write; an existing one is replaced, but none of <paramref name="files"/>.</param>
    /// <param name="columns">The columns' names.</param>
    /// <param name="cancellation">Stops the work; nothing is written then.</param>
    /// <exception cref="DataException">A file cannot be read, is not sound, or cannot be written.</exception>
    public static FixReport Fix(IReadOnlyList<string> files, string output, CsvColumns columns, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentException.ThrowIfNullOrEmpty(output);
        ArgumentNullException.ThrowIfNull(columns);
        columns.Validate();
        string[] names = [.. files
            .Select(f => StrictCsv.Header(f, columns))
            .SelectMany(h => NamesOf(h, columns))
            .Distinct(StringComparer.Ordinal)];
        string target = Path.GetFullPath(output);
        if (files.FirstOrDefault(f => Path.GetFullPath(f) == target) is { } input)
            throw new DataException($"{input}: the mended data would overwrite it; give another name.");
        string temporary = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            FixReport report = Write(files, temporary, names, columns, cancellation);
            File.Move(temporary, target, overwrite: true);
            return report;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataException($"{output}: cannot be written: {e.Message}", e);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    private static FixReport Write(
        IReadOnlyList<string> files, string path, string[] names, CsvColumns columns, CancellationToken cancellation)
    {
        using CsvWriter writer = CsvWriter.ToFile(path);
        foreach (string name in names)
            writer.WriteField(name);
        writer.EndRecord();
        var seen = new HashSet<(string Text, string Label)>();
        var dropped = new List<RowSource>();
        (int read, int trimmed, int composed) = (0, 0, 0);
        foreach (string file in files)
        {
            int[]? order = null;
            foreach (StrictRow row in StrictCsv.Rows(file, columns))
            {
                cancellation.ThrowIfCancellationRequested();
                read++;
                string[] cells = [.. row.Cells.Select(Mended)];
                if (!seen.Add((cells[row.Header.Text], cells[row.Header.Label])))
                {
                    dropped.Add(row.Source);
                    continue;
                }

                trimmed += row.Cells.Count(c => c.Trim().Length < c.Length);
                composed += row.Cells.Count(c => !ComposedForm.Is(c));
                order ??= Order(NamesOf(row.Header, columns), names);
                foreach (int index in order)
                    writer.WriteField(index < 0 ? "" : cells[index]);
                writer.EndRecord();
            }
        }

        return new FixReport(read, read - dropped.Count, trimmed, composed, dropped);
    }

    /// <summary>The columns' names as they are written: those that are read take their proper name, so that files agree on them.</summary>
    private static string[] NamesOf(CsvHeader header, CsvColumns columns)
    {
        string[] names = [.. header.Names];
        names[header.Text] = columns.Text;
        names[header.Label] = columns.Label;
        if (header.Article >= 0)
            names[header.Article] = columns.Article;
        if (header.Position >= 0)
            names[header.Position] = columns.Position;
        return names;
    }

    /// <summary>Where each of the written columns stands in a file; -1 where the file lacks it.</summary>
    private static int[] Order(string[] own, string[] names) => [.. names.Select(name => Array.IndexOf(own, name))];

    private static string Mended(string cell) => ComposedForm.Of(cell.Trim());
}
