namespace Classifier.Training.Data.Checks;

/// <summary>Writes a report for people, as compilers do: "file:line: warning: what is wrong. What to do. [kind]".</summary>
public static class DataReportText
{
    /// <summary>The findings, a line each, then the totals. Control characters are escaped.</summary>
    public static IEnumerable<string> Lines(DataReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (FindingCount count in report.Counts)
        {
            int shown = 0;
            foreach (DataFinding finding in report.Findings.Where(f => f.Code == count.Code))
            {
                shown++;
                yield return Line(finding);
            }

            if (count.Count > shown)
                yield return $"… and {count.Count - shown} more [{Name(count.Code)}]";
        }

        string test = report.TestRows > 0 ? $" and {report.TestRows} test rows" : "";
        yield return $"{report.Rows} rows{test} checked: {report.Errors} error(s), {report.Warnings} warning(s)";
    }

    /// <summary>A finding as one line.</summary>
    public static string Line(DataFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        string place = finding.Sources is [var first, ..] ? $"{first}: " : "";
        string others = finding.Sources.Count > 1 ? $" (also {string.Join(", ", finding.Sources.Skip(1))})" : "";
        string severity = finding.Severity == FindingSeverity.Error ? "error" : "warning";
        return Excerpt.Visible($"{place}{severity}: {finding.Message}{others}. {finding.Advice} [{Name(finding.Code)}]");
    }

    /// <summary>The name of a kind of finding in files, such as "near-duplicate".</summary>
    public static string Name(FindingCode code) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());
}
