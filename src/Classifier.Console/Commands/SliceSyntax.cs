using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Commands;

/// <summary>How slices are named on the command line: <c>length</c>, <c>place</c>, <c>quotation</c>, <c>source</c>, or a column of the data.</summary>
internal static class SliceSyntax
{
    /// <summary>What --help says of it.</summary>
    public const string Help = "Measure by parts of the rows, worst first: columns of the data, or length, place, quotation, source (the beginning of the article's id); without a name, by all that part the rows";

    private static readonly Dictionary<string, SliceDimension> BuiltIn = new(StringComparer.OrdinalIgnoreCase)
    {
        ["length"] = SliceDimension.Length,
        ["place"] = SliceDimension.Place,
        ["quotation"] = SliceDimension.Quotation,
        ["source"] = SliceDimension.Source,
    };

    /// <summary>The dimensions that are meant; null for all.</summary>
    /// <exception cref="UsageException">The data has no such column.</exception>
    public static IReadOnlyList<SliceDimension>? Parse(IReadOnlyList<string> names, IReadOnlyList<LabelledSentence> rows)
    {
        if (names.Count == 0)
            return null;
        var columns = rows.SelectMany(r => r.Extras.Keys).ToHashSet(StringComparer.Ordinal);
        return [.. names.Select(name => columns.Contains(name) ? SliceDimension.Column(name)
            : BuiltIn.TryGetValue(name, out SliceDimension? dimension) ? dimension
            : throw new UsageException($"--slices: the data has no further column '{name}'; there are {string.Join(", ", columns.Order(StringComparer.Ordinal).Concat(BuiltIn.Keys))}."))];
    }
}
