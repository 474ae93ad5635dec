using System.Globalization;
using Classifier.Training.Data;

namespace Classifier.Benchmarks;

/// <summary>
/// Makes many labelled rows of few: the articles over and over again, each time with three in ten words replaced by others of the
/// data, so that rows differ and the vocabulary grows as it does in real data.
/// </summary>
internal static class ManyRows
{
    private const double ReplacedShare = 0.3;

    /// <summary>Writes a CSV. The same rows, count and seed give the same file.</summary>
    /// <param name="path">Where it goes.</param>
    /// <param name="rows">The rows it is made of.</param>
    /// <param name="count">Number of rows to write.</param>
    /// <param name="seed">Seed of the choice of words.</param>
    public static void Write(string path, IReadOnlyList<LabelledSentence> rows, int count, int seed)
    {
        ArticleGroups groups = ArticleGroups.Of(rows);
        string[] words = [.. groups.Rows.SelectMany(r => r.Text.Split()).Where(w => w.Length > 0 && w.All(char.IsLetter))];
        var random = new Random(seed);
        using StreamWriter file = File.CreateText(path);
        file.Write("article,position,label,text,weight\n");
        int written = 0;
        for (int round = 1; ; round++)
        {
            for (int row = 0; row < groups.Rows.Count; row++, written++)
            {
                if (written == count)
                    return;
                LabelledSentence r = groups.Rows[row];
                string text = string.Join(' ', r.Text.Split(' ').Select(w => random.NextDouble() < ReplacedShare ? words[random.Next(words.Length)] : w));
                string article = r.Article is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{r.Article}-{round}");
                file.Write(string.Create(CultureInfo.InvariantCulture, $"{Quoted(article)},{r.Position},{Quoted(r.Label)},{Quoted(text)},{r.Weight}\n"));
            }
        }
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
