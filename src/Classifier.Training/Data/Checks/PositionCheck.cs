namespace Classifier.Training.Data.Checks;

/// <summary>Positions that occur twice in one article.</summary>
internal sealed class PositionCheck(DataCheckOptions options) : IDataCheck
{
    public void Run(CheckedRows rows, FindingCollector findings, CancellationToken cancellation)
    {
        var seen = new Dictionary<(string Article, int Position), LabelledSentence>();
        foreach (LabelledSentence row in rows.All)
        {
            if (row is not { Article: { } article, Position: { } position } || seen.TryAdd((article, position), row))
                continue;
            findings.Add(FindingCode.RepeatedPosition, () => DataFinding.About(
                [row, seen[(article, position)]],
                FindingCode.RepeatedPosition,
                $"position {position} of the article {Excerpt.Of(article)} occurs again",
                "Number the sentences in their order, and give every article an id of its own.",
                options.Columns.Position));
        }
    }
}
