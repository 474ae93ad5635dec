namespace Classifier.Training.Data;

/// <summary>
/// Labelled rows in canonical order, grouped by article, so that the order of files and rows does not matter. A loose row is an
/// article of its own.
/// </summary>
public sealed class ArticleGroups
{
    private ArticleGroups(IReadOnlyList<LabelledSentence> rows, Range[] articles)
    {
        Rows = rows;
        Articles = articles;
    }

    /// <summary>All rows: by article id (ordinal order), then position, then text; loose rows at the end.</summary>
    public IReadOnlyList<LabelledSentence> Rows { get; }

    /// <summary>Where each article's rows stand in <see cref="Rows"/>.</summary>
    public IReadOnlyList<Range> Articles { get; }

    /// <summary>Groups rows.</summary>
    public static ArticleGroups Of(IEnumerable<LabelledSentence> rows)
    {
        LabelledSentence[] sorted = [.. rows
            .OrderBy(r => r.Article is null)
            .ThenBy(r => r.Article, StringComparer.Ordinal)
            .ThenBy(r => r.Position ?? int.MaxValue)
            .ThenBy(r => r.Text, StringComparer.Ordinal)
            .ThenBy(r => r.Label, StringComparer.Ordinal)];
        return OfOrdered(sorted);
    }

    /// <summary>Groups rows that are in canonical order already, as those of <see cref="Rows"/> and any of them in their order are.</summary>
    internal static ArticleGroups OfOrdered(IReadOnlyList<LabelledSentence> rows)
    {
        var articles = new List<Range>();
        for (int start = 0; start < rows.Count;)
        {
            int end = start + 1;
            while (end < rows.Count && rows[start].Article is { } id && rows[end].Article == id)
                end++;
            articles.Add(start..end);
            start = end;
        }

        return new ArticleGroups(rows, [.. articles]);
    }
}
