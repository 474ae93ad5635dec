namespace Classifier.Scoring;

/// <summary>The record is a CSV line with a column for the text and perhaps one for the id.</summary>
/// <param name="text">Index of the text's column.</param>
/// <param name="id">Index of the id's column; negative for none.</param>
/// <param name="count">Number of columns.</param>
internal sealed class CsvParser(int text, int id, int count) : RecordParser
{
    public override string? Parse(ReadOnlySpan<byte> record, RecordText into)
    {
        var fields = new CsvFields(record);
        int column = 0;
        for (; fields.MoveNext(); column++)
        {
            if (column == text)
            {
                into.SetText(fields.Current);
                if (fields.IsQuoted)
                    into.SetTextLength(Undouble(into.TextRoom(0), into.Text.Length));
            }
            else if (column == id && !fields.Current.IsEmpty)
            {
                into.SetId(fields.Current);
                if (fields.IsQuoted)
                    into.SetIdLength(Undouble(into.IdRoom(0), into.Id.Length));
            }
        }

        return fields.Problem ?? (column == count ? null
            : $"the record has {column} fields and the header {count}; put fields with commas between quotation marks.");
    }

    /// <summary>Makes one quotation mark of two, in place.</summary>
    /// <returns>The new length.</returns>
    private static int Undouble(Span<char> chars, int length)
    {
        int to = chars[..length].IndexOf('"');
        if (to < 0)
            return length;
        for (int from = to; from < length; from++)
        {
            chars[to++] = chars[from];
            if (chars[from] == '"')
                from++;
        }

        return to;
    }
}
