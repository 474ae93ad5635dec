using Classifier.Training.Data;

namespace Classifier.Training.Fitting;

/// <summary>
/// Rows that follow one another in an article. Only within a run do sentences have neighbours; where a position is missing or
/// skipped, a new run begins.
/// </summary>
internal static class SentenceRuns
{
    /// <summary>Cuts rows, given in canonical order, into runs.</summary>
    public static IReadOnlyList<Range> Of(IReadOnlyList<LabelledSentence> rows)
    {
        var runs = new List<Range>();
        for (int start = 0; start < rows.Count;)
        {
            int end = start + 1;
            while (end < rows.Count && Follows(rows[end - 1], rows[end]))
                end++;
            runs.Add(start..end);
            start = end;
        }

        return runs;
    }

    private static bool Follows(LabelledSentence first, LabelledSentence second) =>
        first.Article is { } article && second.Article == article && first.Position is { } position && second.Position == position + 1;
}
