using System.Buffers;
using Classifier.Prediction.Text;
using Classifier.Training.Data;

namespace Classifier.Training.Evaluation;

/// <summary>A way to part rows into slices.</summary>
/// <param name="Name">What the slices differ in.</param>
/// <param name="ValueOf">A row's slice; null for a row that is in none.</param>
public sealed record SliceDimension(string Name, Func<LabelledSentence, string?> ValueOf)
{
    private const int MostValues = 50;
    private static readonly SearchValues<char> Separators = SearchValues.Create("-_/:.");

    /// <summary>By length in words (parts between white space).</summary>
    public static SliceDimension Length { get; } = new("length", row => Words(row.Text) switch
    {
        <= 8 => "1-8 words",
        <= 15 => "9-15 words",
        <= 25 => "16-25 words",
        <= 40 => "26-40 words",
        _ => "over 40 words",
    });

    /// <summary>By place in the article, counted from 1; rows without a position are in no slice.</summary>
    public static SliceDimension Place { get; } = new("place", row => row.Position switch
    {
        null => null,
        <= 1 => "first sentence",
        <= 5 => "sentences 2-5",
        <= 15 => "sentences 6-15",
        _ => "sentence 16 and later",
    });

    /// <summary>
    /// By quotation, judged from the sentence alone: all of it inside quotation marks, a part, or nothing. A sentence in the middle
    /// of a longer quotation, without marks of its own, counts as not quoted.
    /// </summary>
    public static SliceDimension Quotation { get; } = new("quotation", row => Quoted(row.Text));

    /// <summary>By source: the part of the article's id before the first '-', '_', '/', ':' or '.'; loose rows are in no slice.</summary>
    public static SliceDimension Source { get; } = new("source", row =>
        row.Article is { } id && id.AsSpan().IndexOfAny(Separators) is > 0 and var end ? id[..end] : row.Article);

    /// <summary>By a further column of the file; rows without it, or with nothing in it, are in no slice.</summary>
    /// <param name="name">The column's name.</param>
    public static SliceDimension Column(string name) =>
        new(name, row => row.Extras.TryGetValue(name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null);

    /// <summary>
    /// All dimensions that part the rows into 2 to 50 slices: length, place, quotation, source, and every further column.
    /// Columns with more values, such as remarks, are no slices but texts.
    /// </summary>
    /// <param name="rows">The rows to be parted.</param>
    public static IReadOnlyList<SliceDimension> For(IReadOnlyList<LabelledSentence> rows)
    {
        string[] columns = [.. rows.SelectMany(r => r.Extras.Keys).Distinct().Order(StringComparer.Ordinal)];
        // A column knows better than a rule of the same name.
        SliceDimension[] rules = [.. ((SliceDimension[])[Length, Place, Quotation, Source]).Where(d => !columns.Contains(d.Name, StringComparer.OrdinalIgnoreCase))];
        return
        [
            .. ((SliceDimension[])[.. rules, .. columns.Select(Column)])
                .Where(d => rows.Select(d.ValueOf).Where(v => v is not null).Distinct().Take(MostValues + 1).Count() is >= 2 and <= MostValues),
        ];
    }

    private static int Words(string text)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            bool white = char.IsWhiteSpace(c);
            if (!white && !inside)
                words++;
            inside = !white;
        }

        return words;
    }

    private static string Quoted(string text)
    {
        var tracker = new QuotationTracker(inside: false);
        int inside = 0, outside = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool wasInside = tracker.Inside;
            QuotationMark mark = tracker.Read(text, i);
            if (mark == QuotationMark.Close && !wasInside)
                (inside, outside) = (inside + outside, 0); // What stands before a mark that only closes was quoted.
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            if (tracker.Inside)
                inside++;
            else
                outside++;
        }

        return (inside, outside) switch
        {
            (0, _) => "no quotation",
            (_, 0) => "all quotation",
            _ => "part quotation",
        };
    }
}
