using Classifier.Training.Data;
using Classifier.Training.Data.Checks;

namespace Classifier.Training.Tests.Data.Checks;

/// <summary>Rows with nothing to find fault with, to which a test adds what it is about.</summary>
internal static class CleanRows
{
    private static readonly string[] Texts =
    [
        "The harbour master said that the tanker had ignored three calls on the radio.",
        "Ministers from both countries will meet in the old customs house on Thursday.",
        "She told the committee that her office had never been asked for the papers.",
        "Rain kept the stalls closed for most of the morning.",
        "Unless the road is opened by Friday, we shall send the lorries back, he warned.",
        "The bridge was built by French engineers in the years before the war.",
        "An adviser to the president called the figures “an insult to arithmetic”.",
        "Nobody has seen the two inspectors since they left the hotel.",
    ];

    private static readonly string[] Labels = ["claim", "none"];

    /// <summary>Eight rows of one article under two labels, as CSV with a header.</summary>
    public static string Csv => "article,position,label,text\n" + string.Concat(
        Texts.Select((text, i) => $"a,{i + 1},{Labels[i % 2]},\"{text}\"\n"));

    /// <summary>The same rows, read.</summary>
    public static IReadOnlyList<LabelledSentence> Read() =>
        [.. Texts.Select((text, i) => new LabelledSentence("a", i + 1, Labels[i % 2], text, new RowSource("rows.csv", i + 2)))];

    /// <summary>A row of another article.</summary>
    public static LabelledSentence Row(string text, string label = "none", int position = 1) =>
        new("b", position, label, text, new RowSource("more.csv", position + 1));

    /// <summary>Checks the clean rows with others after them.</summary>
    public static DataReport CheckWith(params LabelledSentence[] rows) => new DataChecker().Check([.. Read(), .. rows]);
}
