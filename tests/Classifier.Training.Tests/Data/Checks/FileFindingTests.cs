using Classifier.Training.Data;
using Classifier.Training.Data.Checks;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Data.Checks;

public sealed class FileFindingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_clean_file_gives_no_finding()
    {
        DataReport report = Check(CleanRows.Csv);
        Assert.Empty(report.Findings);
        Assert.Empty(report.Counts);
        Assert.Equal((8, 0, 0, 0), (report.Rows, report.TestRows, report.Errors, report.Warnings));
        Assert.Equal([new LabelCount("claim", 4, 0), new LabelCount("none", 4, 0)], report.Labels);
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_findings_and_the_other_files_are_still_checked()
    {
        string file = _folder.Write("rows.csv", CleanRows.Csv);
        DataReport report = new DataChecker().CheckFiles([_folder.PathOf("nowhere.csv"), _folder.Path, file]);
        Assert.Equal(2, report.CountOf(FindingCode.Unreadable));
        Assert.Equal(8, report.Rows);
    }

    [Fact]
    public void A_byte_that_is_not_utf8_is_found_by_offset_and_the_rest_is_still_checked()
    {
        byte[] content = [.. System.Text.Encoding.UTF8.GetBytes(CleanRows.Csv + "b,1,claim,\"He ordered another caf"), 0xE9, .. " before the ferry left.\"\nb,2,,x\n"u8];
        DataReport report = new DataChecker().CheckFiles([_folder.Write("rows.csv", content)]);
        DataFinding finding = Assert.Single(report.Findings, f => f.Code == FindingCode.NotUtf8);
        Assert.Equal(10, Assert.Single(finding.Sources).Line);
        Assert.Contains("0xE9", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Windows-1252", finding.Message, StringComparison.Ordinal);
        Assert.Equal(1, report.CountOf(FindingCode.EmptyCell));
    }

    [Fact]
    public void Utf16_is_found() =>
        Assert.Contains("UTF-16", new DataChecker().CheckFiles([_folder.Write("rows.csv", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(CleanRows.Csv)])])
            .Findings.Single(f => f.Code == FindingCode.NotUtf8).Message, StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_has_no_header() => Assert.Equal(1, Check("").CountOf(FindingCode.NoHeader));

    [Fact]
    public void A_missing_column_is_found_and_the_nearest_name_is_offered()
    {
        DataReport report = Check("article,position,labl,text\na,1,claim,Yes.\n");
        DataFinding finding = Assert.Single(report.Findings, f => f.Code == FindingCode.MissingColumn);
        Assert.Equal("label", finding.Column);
        Assert.Contains("Did you mean 'labl'?", finding.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_missing_columns_are_found() => Assert.Equal(2, Check("one,two\na,b\n").CountOf(FindingCode.MissingColumn));

    [Fact]
    public void A_repeated_column_is_found() => Assert.Equal("note", Find("label,text,note,note\na,b,c,d\n", FindingCode.RepeatedColumn).Column);

    [Theory]
    [InlineData("b,1,claim,A \"quoted\" word in the middle of it all.\n", "inside a field")]
    [InlineData("b,1,claim,\"It ends here\" or so she thought.\n", "follows the closing")]
    [InlineData("b,1,claim,\"It never ends\nb,2,none,The rest is lost.\n", "never closed")]
    public void Malformed_quotation_marks_are_found(string row, string what)
    {
        DataFinding finding = Find(CleanRows.Csv + row, FindingCode.MalformedQuotes);
        Assert.Equal(10, Assert.Single(finding.Sources).Line);
        Assert.Contains(what, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_row_with_a_wrong_number_of_fields_is_found()
    {
        DataReport report = Check(CleanRows.Csv + "b,1,claim\nb,2,claim,One, two.\nb,3,claim,All is well again at the station.\n");
        Assert.Equal([10L, 11L], report.Findings.Where(f => f.Code == FindingCode.FieldCount).Select(f => f.Sources[0].Line));
        Assert.Equal(9, report.Rows);
    }

    [Fact]
    public void Empty_cells_are_found_by_column_and_both_in_one_row()
    {
        DataReport report = Check(CleanRows.Csv + "b,1,,Nobody came.\nb,2,claim,   \nb,3,,\n");
        Assert.Equal(
            [("label", 10L), ("text", 11L), ("label", 12L), ("text", 12L)],
            report.Findings.Where(f => f.Code == FindingCode.EmptyCell).Select(f => (f.Column!, f.Sources[0].Line)));
    }

    [Fact]
    public void A_position_that_is_no_number_is_found() =>
        Assert.Contains("'first'", Find(CleanRows.Csv + "b,first,claim,The minister has left the building.\n", FindingCode.BadPosition).Message, StringComparison.Ordinal);

    [Fact]
    public void Findings_of_a_kind_are_listed_up_to_the_maximum_and_all_are_counted()
    {
        string csv = CleanRows.Csv + string.Concat(Enumerable.Repeat("b,1\n", 50));
        DataReport report = new DataChecker(new DataCheckOptions { MaximumFindings = 3 }).CheckFiles([_folder.Write("rows.csv", csv)]);
        Assert.Equal(3, report.Findings.Count(f => f.Code == FindingCode.FieldCount));
        Assert.Equal(50, report.CountOf(FindingCode.FieldCount));
        Assert.Contains("… and 47 more [field-count]", DataReportText.Lines(report));
    }

    [Fact]
    public void Errors_come_before_warnings()
    {
        DataReport report = Check(CleanRows.Csv + "b,1,none,…\nb,2\n");
        Assert.Equal([FindingSeverity.Error, FindingSeverity.Warning], report.Findings.Select(f => f.Severity).Distinct());
    }

    [Fact]
    public void No_bytes_at_all_make_the_checker_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            new DataChecker().CheckFiles([_folder.Write("any.csv", bytes), _folder.Write("rows.csv", [.. "label,text\n"u8, .. bytes])]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_file_without_errors_can_be_read_and_one_with_errors_in_it_cannot() =>
        Prop.ForAll(Gen.Elements("a", "b", ",", "\"", "\n", "1", " ", "\r\n", "é").ListOf().Select(string.Concat).ToArbitrary(), tail =>
        {
            string file = _folder.Write("rows.csv", CleanRows.Csv + tail);
            bool sound = new DataChecker(new DataCheckOptions { Folds = 2 }).CheckFiles([file]).Findings
                .All(f => f.Severity == FindingSeverity.Warning || f.Code == FindingCode.TooFewRows);
            Exception? refused = Record.Exception(() => SentenceCsv.Read([file], new CsvColumns()));
            return sound ? refused is null : refused is DataException;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_check_can_be_stopped() =>
        Assert.ThrowsAny<OperationCanceledException>(() => new DataChecker().Check(CleanRows.Read(), cancellation: new CancellationToken(canceled: true)));

    private DataReport Check(string csv) => new DataChecker().CheckFiles([_folder.Write("rows.csv", csv)]);

    private DataFinding Find(string csv, FindingCode code) => Assert.Single(Check(csv).Findings, f => f.Code == code);
}
