using System.Text;

namespace Classifier.Scoring;

/// <summary>CSV by RFC 4180 with a header line.</summary>
internal sealed class CsvFormat(string textColumn, string idColumn) : InputFormat
{
    public override bool HasHeader => true;

    public override RecordFraming CreateFraming() => new CsvFraming();

    public override RecordParser CreateParser(ReadOnlySpan<byte> header)
    {
        var names = new List<string>();
        var fields = new CsvFields(header);
        while (fields.MoveNext())
            names.Add(Encoding.UTF8.GetString(fields.Current).Replace("\"\"", "\"", StringComparison.Ordinal).Trim());
        if (fields.Problem is { } problem)
            throw new InputException($"the header is not sound: {problem}");
        int text = Find(names, textColumn);
        return text >= 0 ? new CsvParser(text, Find(names, idColumn), names.Count)
            : throw new InputException(
                $"there is no column '{textColumn}'; the columns are {string.Join(", ", names.Select(n => $"'{n}'"))}. Name the column of the text with --text-column.");
    }

    private static int Find(List<string> names, string name)
    {
        int index = names.IndexOf(name);
        return index >= 0 ? index : names.FindIndex(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
