namespace Classifier.Training.Data.Checks;

/// <summary>How often a kind of finding occurs.</summary>
/// <param name="Code">The kind.</param>
/// <param name="Count">Number of findings, those left out of the list included.</param>
public sealed record FindingCount(FindingCode Code, int Count)
{
    /// <summary>The kind's severity.</summary>
    public FindingSeverity Severity => DataFinding.SeverityOf(Code);
}

/// <summary>How many rows a label has.</summary>
/// <param name="Label">The label as written.</param>
/// <param name="Rows">Training rows.</param>
/// <param name="TestRows">Test rows.</param>
public sealed record LabelCount(string Label, int Rows, int TestRows);

/// <summary>What a check of labelled data found.</summary>
public sealed record DataReport
{
    /// <summary>The findings, errors first, then by kind and place; of each kind at most as many as the options allow.</summary>
    public required IReadOnlyList<DataFinding> Findings { get; init; }

    /// <summary>The number of findings of each kind that occurs, in the order of <see cref="FindingCode"/>.</summary>
    public required IReadOnlyList<FindingCount> Counts { get; init; }

    /// <summary>Rows of every label, the most frequent first.</summary>
    public IReadOnlyList<LabelCount> Labels { get; init; } = [];

    /// <summary>Usable training rows.</summary>
    public int Rows { get; init; }

    /// <summary>Usable test rows.</summary>
    public int TestRows { get; init; }

    /// <summary>Number of errors.</summary>
    public int Errors => Counts.Where(c => c.Severity == FindingSeverity.Error).Sum(c => c.Count);

    /// <summary>Number of warnings.</summary>
    public int Warnings => Counts.Where(c => c.Severity == FindingSeverity.Warning).Sum(c => c.Count);

    /// <summary>The number of findings of one kind.</summary>
    public int CountOf(FindingCode code) => Counts.FirstOrDefault(c => c.Code == code)?.Count ?? 0;

    /// <summary>This report with the findings of another one on the same data, as <see cref="DataChecker.CheckLabels"/> gives it.</summary>
    public DataReport With(DataReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return this with
        {
            Findings = [.. Findings.Concat(other.Findings).OrderBy(f => f.Code)],
            Counts = [.. Counts.Concat(other.Counts)
                .GroupBy(c => c.Code)
                .OrderBy(g => g.Key)
                .Select(g => new FindingCount(g.Key, g.Sum(c => c.Count)))],
        };
    }
}
