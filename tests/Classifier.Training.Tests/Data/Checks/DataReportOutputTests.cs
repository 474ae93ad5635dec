using System.Text.Json;
using Classifier.Training.Data.Checks;
using Classifier.Training.Reports;
using Classifier.Training.Tests.Evaluation;

namespace Classifier.Training.Tests.Data.Checks;

public sealed class DataReportOutputTests
{
    private static readonly DataReport Report = CleanRows.CheckWith(
        CleanRows.Row("<script>alert(1)</script> & \"more\""), CleanRows.Row("<script>alert(1)</script> & \"more\"", position: 2), CleanRows.Row("…", "<b>", 3));

    [Fact]
    public void A_line_names_place_severity_problem_advice_and_kind() =>
        Assert.Contains(
            "more.csv:4: warning: the text has 0 word(s): '…'. Make sure that it is a sentence, or remove the row. [short-text]",
            DataReportText.Lines(Report));

    [Fact]
    public void A_finding_without_a_place_has_none_in_its_line() =>
        Assert.StartsWith("error: the data has no usable rows", DataReportText.Lines(new DataChecker().Check([])).First(), StringComparison.Ordinal);

    [Fact]
    public void The_last_line_gives_the_totals() =>
        Assert.Equal("11 rows checked: 1 error(s), 2 warning(s)", DataReportText.Lines(Report).Last());

    [Fact]
    public void Json_names_kinds_severities_places_and_counts()
    {
        JsonElement root = JsonDocument.Parse(DataReportJson.Write(Report)).RootElement;
        Assert.Equal((11, 1, 2), (root.GetProperty("rows").GetInt32(), root.GetProperty("errors").GetInt32(), root.GetProperty("warnings").GetInt32()));
        JsonElement duplicate = root.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("code").GetString() == "exact-duplicate");
        Assert.Equal("warning", duplicate.GetProperty("severity").GetString());
        Assert.Equal("b/2", duplicate.GetProperty("rowId").GetString());
        Assert.Equal(("more.csv", 3), (duplicate.GetProperty("sources")[0].GetProperty("file").GetString(), duplicate.GetProperty("sources")[0].GetProperty("line").GetInt32()));
        Assert.Contains("<script>", duplicate.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(["too-few-rows", "exact-duplicate", "short-text"], root.GetProperty("counts").EnumerateArray().Select(c => c.GetProperty("code").GetString()));
    }

    [Fact]
    public void Json_follows_the_schema_with_findings_and_without()
    {
        var schema = SchemaCheck.Of("data-check");
        Assert.Empty(schema.Faults(JsonDocument.Parse(DataReportJson.Write(Report)).RootElement));
        Assert.Empty(schema.Faults(JsonDocument.Parse(DataReportJson.Write(CleanRows.CheckWith())).RootElement));
        Assert.NotEmpty(schema.Faults(JsonDocument.Parse(DataReportJson.Write(Report).Replace("\"too-few-rows\"", "\"too-few\"", StringComparison.Ordinal)).RootElement));
    }

    [Fact]
    public void The_schema_knows_every_kind_of_finding()
    {
        DataReport all = new() { Findings = [], Counts = [.. Enum.GetValues<FindingCode>().Select(code => new FindingCount(code, 1))] };
        Assert.Empty(SchemaCheck.Of("data-check").Faults(JsonDocument.Parse(DataReportJson.Write(all)).RootElement));
    }

    [Fact]
    public void The_page_encodes_all_data_and_loads_nothing()
    {
        string page = DataReportHtml.Write(Report);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_report_is_short()
    {
        DataReport clean = CleanRows.CheckWith();
        Assert.Equal(["8 rows checked: 0 error(s), 0 warning(s)"], DataReportText.Lines(clean));
        Assert.DoesNotContain("<details", DataReportHtml.Write(clean), StringComparison.Ordinal);
    }
}
