using Classifier.Training.Data;

namespace Classifier.Training.Tests;

/// <summary>A small labelled data set of three labels that are easy to tell apart, in articles of five sentences.</summary>
internal static class SmallData
{
    private static readonly Dictionary<string, string[]> Phrases = new()
    {
        ["weather"] = ["Heavy rain fell on the coast", "A cold wind blew over the hills", "Snow is expected in the valleys", "Fog lay on the fields until noon"],
        ["sport"] = ["The striker scored twice in the final", "The team won the cup after extra time", "The coach praised her goalkeeper", "A late penalty decided the match"],
        ["markets"] = ["Shares rose in early trading", "The bank raised its interest rate", "Oil prices fell for a third day", "Bond yields climbed to a new high"],
    };

    private static readonly string[] Endings = ["on Monday", "last week", "again", "in the capital", "as expected", "for the first time", "in Lisbon", "by 3 per cent"];

    public static IReadOnlyList<LabelledSentence> Rows(int articles = 60, int seed = 7)
    {
        var random = new Random(seed);
        var rows = new List<LabelledSentence>();
        for (int article = 0; article < articles; article++)
        {
            for (int position = 1; position <= 5; position++)
            {
                string label = Phrases.Keys.ElementAt(random.Next(3));
                string[] phrases = Phrases[label];
                string text = $"{phrases[random.Next(phrases.Length)]} {Endings[random.Next(Endings.Length)]}, {Endings[random.Next(Endings.Length)]}.";
                rows.Add(new LabelledSentence($"article-{article:000}", position, label, text, new RowSource("small.csv", rows.Count + 2)));
            }
        }

        return rows;
    }

    /// <summary>The part of a row's text that tells its label.</summary>
    public static string PhraseOf(LabelledSentence row) => Phrases[row.Label].Single(phrase => row.Text.StartsWith(phrase, StringComparison.Ordinal));

    public static string Csv(IEnumerable<LabelledSentence> rows) =>
        "article,position,label,text\n" + string.Concat(rows.Select(r => $"{r.Article},{r.Position},{r.Label},\"{r.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"));
}
