using System.Text;

namespace Classifier.Prediction.Tests;

/// <summary>The sentences of the default corpus, article by article.</summary>
internal static class CorpusSentences
{
    private const int ArticleColumn = 0, TextColumn = 3;

    public static IReadOnlyList<IReadOnlyList<string>> ByArticle() =>
        [.. Directory.GetFiles(Repository.PathOf("data", "corpus"), "*.csv").Order(StringComparer.Ordinal)
            .SelectMany(file => Rows(File.ReadAllText(file)).Skip(1).GroupBy(row => row[ArticleColumn], row => row[TextColumn]))
            .Select(article => article.ToList())];

    private static IEnumerable<IReadOnlyList<string>> Rows(string csv)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < csv.Length; i++)
        {
            char c = csv[i];
            if (c == '"' && quoted && i + 1 < csv.Length && csv[i + 1] == '"')
                field.Append(csv[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\n' or '\r'))
                field.Append(c);
            else if (c != '\r')
            {
                row.Add(field.ToString());
                field.Clear();
                if (c != '\n')
                    continue;
                yield return row;
                row = [];
            }
        }
    }
}
