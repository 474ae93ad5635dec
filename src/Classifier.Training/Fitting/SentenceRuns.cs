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

    /// <summary>
    /// The place in its article, from 0, of a run's first row; -1 for a loose sentence. A run that does not begin an article still
    /// gives its sentences neighbours; only a lone row is loose.
    /// </summary>
    public static int FirstPosition(IReadOnlyList<LabelledSentence> rows, Range run) =>
        run.End.Value - run.Start.Value == 1 ? -1 : Math.Max(0, (rows[run.Start].Position ?? 1) - 1);

    private static bool Follows(LabelledSentence first, LabelledSentence second) =>
        first.Article is { } article && second.Article == article && first.Position is { } position && second.Position == position + 1;
}
