using System.Text;
using System.Text.Encodings.Web;
using Classifier.Training.Data;
using Classifier.Training.Data.Checks;

namespace Classifier.Training.Reports;

/// <summary>Writes a report on data as one HTML page that needs nothing else: no script, font or picture. All data is encoded.</summary>
public static class DataReportHtml
{
    private const int MaximumLabels = 100;

    private const string Head =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>Data check</title>
        <style>
        :root { color-scheme: light dark; --line: #8884; --error: #c0392b; --warning: #b7791f; }
        body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; }
        th, td { border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
        summary { cursor: pointer; padding: .5rem 0; font-weight: 600; }
        .error { color: var(--error); } .warning { color: var(--warning); }
        .place { font-family: ui-monospace, monospace; font-size: 13px; width: 28%; }
        .advice { opacity: .75; }
        meter { width: 100%; }
        </style>
        </head>
        <body>

        """;

    /// <summary>The page.</summary>
    /// <param name="report">The report.</param>
    public static string Write(DataReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = new StringBuilder(Head);
        WriteSummary(page, report);
        WriteLabels(page, report);
        foreach (FindingCount count in report.Counts)
            WriteKind(page, count, [.. report.Findings.Where(f => f.Code == count.Code)]);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void WriteSummary(StringBuilder page, DataReport report)
    {
        string test = report.TestRows > 0 ? $" and {report.TestRows} test rows" : "";
        page.Append($"<h1>Data check</h1>\n<p>{report.Rows} rows{test}: ")
            .Append($"<strong class=\"error\">{report.Errors} error(s)</strong>, ")
            .Append($"<strong class=\"warning\">{report.Warnings} warning(s)</strong>.</p>\n");
    }

    private static void WriteLabels(StringBuilder page, DataReport report)
    {
        if (report.Labels.Count == 0)
            return;
        int most = report.Labels.Max(l => l.Rows + l.TestRows);
        page.Append("<h2>Labels</h2>\n<table>\n<tr><th>Label<th class=\"number\">Rows<th class=\"number\">Test rows")
            .Append("<th>Share of the most frequent</tr>\n");
        foreach (LabelCount label in report.Labels.Take(MaximumLabels))
        {
            page.Append($"<tr><td>{Encode(label.Label)}<td class=\"number\">{label.Rows}<td class=\"number\">{label.TestRows}")
                .Append($"<td><meter max=\"{most}\" value=\"{label.Rows + label.TestRows}\"></meter></tr>\n");
        }

        page.Append("</table>\n");
        if (report.Labels.Count > MaximumLabels)
            page.Append($"<p>and {report.Labels.Count - MaximumLabels} more</p>\n");
    }

    private static void WriteKind(StringBuilder page, FindingCount count, DataFinding[] findings)
    {
        string severity = count.Severity == FindingSeverity.Error ? "error" : "warning";
        page.Append("<details open>\n")
            .Append($"<summary class=\"{severity}\">{count.Count} × {DataReportText.Name(count.Code)} ({severity})</summary>\n<table>\n");
        foreach (DataFinding finding in findings)
        {
            page.Append($"<tr><td class=\"place\">{string.Join("<br>", finding.Sources.Select(Place))}")
                .Append($"<td>{Encode(finding.Message)}.<br><span class=\"advice\">{Encode(finding.Advice)}</span></tr>\n");
        }

        page.Append("</table>\n");
        if (count.Count > findings.Length)
            page.Append($"<p>and {count.Count - findings.Length} more</p>\n");
        page.Append("</details>\n");
    }

    private static string Place(RowSource source) => Encode(source.ToString());

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
