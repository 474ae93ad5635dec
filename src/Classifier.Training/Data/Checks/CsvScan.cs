using System.Globalization;
using CsvHelper;

namespace Classifier.Training.Data.Checks;

/// <summary>Reads a labelled CSV to its end whatever is wrong with it, and notes every problem.</summary>
internal sealed class CsvScan(CsvColumns columns, FindingCollector findings)
{
    /// <summary>Adds the usable rows of a file to <paramref name="rows"/>.</summary>
    public void Read(string file, List<LabelledSentence> rows, CancellationToken cancellation)
    {
        try
        {
            if (Utf8Check.Find(file) is { } fault)
                Add(FindingCode.NotUtf8, new RowSource(file, fault.Line), () => (fault.Message, "Save it as UTF-8."));
            using CsvReader csv = CsvReader.FromFile(file, CsvDialect.Tolerant(record => AddMalformed(file, record)));
            csv.ReadHeader();
            CsvHeader header = CsvHeader.Of([.. csv.Headers], columns);
            foreach (HeaderProblem problem in header.Problems)
                AddHeader(file, problem);
            if (header.Text < 0 || header.Label < 0)
                return;
            while (csv.Read())
            {
                if (Row(csv, header, file) is { } row)
                    rows.Add(row);
                if (rows.Count % 4096 == 0)
                    cancellation.ThrowIfCancellationRequested();
            }
        }
        catch (CsvFormatException e)
        {
            // Nothing else is refused in tolerant reading than a record too long to be one.
            Add(FindingCode.MalformedQuotes, new RowSource(file, e.LineNumber), () => (
                "the row is longer than 64 MB, probably because a quotation mark opens a field and is never closed",
                "Close it where the field ends."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Add(FindingCode.Unreadable, new RowSource(file, 0), () => (
                $"cannot be read: {e.Message.TrimEnd('.')}",
                "Give the path of a file that you may read."));
        }
    }

    private LabelledSentence? Row(CsvReader csv, CsvHeader header, string file)
    {
        var source = new RowSource(file, csv.LineNumber);
        if (csv.FieldCount != header.Names.Count)
        {
            int count = csv.FieldCount;
            Add(FindingCode.FieldCount, source, () => (
                $"the row has {count} field(s), but the header has {header.Names.Count}",
                "Put text with commas or line breaks in quotation marks, or add what is missing."));
            return null;
        }

        string? article = header.Article >= 0 && csv.GetString(header.Article) is { Length: > 0 } id ? id : null;
        int? position = header.Position >= 0 ? Position(csv.GetString(header.Position), source) : null;
        string label = csv.GetString(header.Label);
        string text = csv.GetString(header.Text);
        bool complete = Requires(label, columns.Label, source) & Requires(text, columns.Text, source);
        return complete ? new LabelledSentence(article, position, label, text, source) : null;
    }

    private bool Requires(string value, string column, RowSource source)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return true;
        Add(FindingCode.EmptyCell, source, () => ($"the column '{column}' is empty", "Fill it in or remove the row."), column);
        return false;
    }

    private int? Position(string value, RowSource source)
    {
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int position))
            return position;
        if (value.Length > 0)
        {
            Add(
                FindingCode.BadPosition,
                source,
                () => ($"the position {Excerpt.Of(value)} is not a whole number", "Give a number, or leave it empty."),
                columns.Position);
        }

        return null;
    }

    private void AddMalformed(string file, CsvMalformedRecord record) =>
        Add(FindingCode.MalformedQuotes, new RowSource(file, record.LineNumber), () => record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => (
                "a quotation mark opens a field and is never closed, so that all the rest of the file is in it",
                "Close it where the field ends."),
            CsvMalformedReason.TextAfterClosingQuote => (
                $"text follows the closing quotation mark of a field (byte offset {record.ByteOffset})",
                "Write quotation marks inside a field twice."),
            _ => (
                $"a quotation mark stands inside a field without quotation marks around it (byte offset {record.ByteOffset})",
                "Put the field in quotation marks and write those inside it twice."),
        });

    private void AddHeader(string file, HeaderProblem problem)
    {
        FindingCode code = problem.Kind switch
        {
            HeaderProblemKind.Empty => FindingCode.NoHeader,
            HeaderProblemKind.Repeated => FindingCode.RepeatedColumn,
            _ => FindingCode.MissingColumn,
        };
        string? column = problem.Column.Length > 0 ? problem.Column : null;
        Add(code, new RowSource(file, 1), () => (Excerpt.Visible(problem.Message), Excerpt.Visible(problem.Advice)), column);
    }

    private void Add(FindingCode code, RowSource source, Func<(string Message, string Advice)> describe, string? column = null) =>
        findings.Add(code, () =>
        {
            (string message, string advice) = describe();
            return new DataFinding(code, message, advice) { Sources = [source], Column = column };
        });
}
