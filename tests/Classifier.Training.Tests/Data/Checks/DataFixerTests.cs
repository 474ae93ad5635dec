using System.Text;
using Classifier.Training.Data;
using Classifier.Training.Data.Checks;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Data.Checks;

public sealed class DataFixerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Output => _folder.PathOf("mended.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Blanks_are_trimmed_marks_composed_and_repeated_rows_dropped_and_each_change_is_told()
    {
        FixReport report = Fix("label,text,note\n claim , One cafe\u0301.,n1\nclaim,One café.,n2\nnone,One café.,n3\n");
        Assert.Equal("label,text,note\r\nclaim,One café.,n1\r\nnone,One café.,n3\r\n", File.ReadAllText(Output));
        Assert.Equal((3, 2, 2, 1), (report.RowsRead, report.RowsWritten, report.CellsTrimmed, report.CellsComposed));
        Assert.Equal(3, Assert.Single(report.Dropped).Line);
        Assert.True(report.Changed);
        Assert.Contains("rows.csv:3: dropped", string.Join('\n', report.Lines()), StringComparison.Ordinal);
    }

    [Fact]
    public void Sound_rows_are_written_as_they_were()
    {
        FixReport report = Fix(CleanRows.Csv);
        Assert.False(report.Changed);
        Assert.Equal(
            SentenceCsv.Read([_folder.PathOf("rows.csv")], new CsvColumns()).Select(r => (r.Article, r.Position, r.Label, r.Text)),
            SentenceCsv.Read([Output], new CsvColumns()).Select(r => (r.Article, r.Position, r.Label, r.Text)));
    }

    [Fact]
    public void Files_with_different_columns_are_joined_and_keep_all_of_them()
    {
        string first = _folder.Write("1.csv", "label,text,evidence\na,One thing.,e\n");
        string second = _folder.Write("2.csv", "TEXT,kind,Label\n\"Two, or three.\",k,b\n");
        DataFixer.Fix([first, second], Output, new CsvColumns());
        Assert.Equal("label,text,evidence,kind\r\na,One thing.,e,\r\nb,\"Two, or three.\",,k\r\n", File.ReadAllText(Output));
    }

    [Fact]
    public void Rows_that_cannot_be_mended_are_refused_and_nothing_is_written()
    {
        Assert.Contains(":3", Assert.Throws<DataException>(() => Fix("label,text\na,one\nb,two,three\n")).Message, StringComparison.Ordinal);
        Assert.Equal(["rows.csv"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_source_is_never_overwritten()
    {
        string file = _folder.Write("rows.csv", CleanRows.Csv);
        Assert.Throws<DataException>(() => DataFixer.Fix([file], Path.Combine(_folder.Path, ".", "rows.csv"), new CsvColumns()));
        Assert.Equal(CleanRows.Csv, File.ReadAllText(file));
    }

    [Fact]
    public void A_place_that_cannot_be_written_gives_a_DataException() =>
        Assert.Contains("cannot be written", Assert.Throws<DataException>(
            () => DataFixer.Fix([_folder.Write("rows.csv", CleanRows.Csv)], _folder.PathOf("no/such/folder.csv"), new CsvColumns())).Message, StringComparison.Ordinal);

    [Fact]
    public void A_mended_file_has_none_of_the_findings_that_the_fix_mends_and_mending_it_again_changes_nothing()
    {
        Gen<string> cells = Gen.Elements("a", "b", " ", "e\u0301", "é", ",", "\"", "\n", "x").NonEmptyListOf().Select(string.Concat);
        Gen<(string, string)> rows = from label in Gen.Elements("claim", " claim", "none", "none\t") from text in cells select (label, text + "z");
        Prop.ForAll(rows.NonEmptyListOf().ToArbitrary(), list =>
        {
            string csv = "label,text\n" + string.Concat(list.Select(r => $"{Quoted(r.Item1)},{Quoted(r.Item2)}\n"));
            Fix(csv);
            DataReport report = new DataChecker().CheckFiles([Output]);
            FixReport again = DataFixer.Fix([Output], _folder.PathOf("again.csv"), new CsvColumns());
            return report.CountOf(FindingCode.OuterBlanks) + report.CountOf(FindingCode.UnicodeForm) + report.CountOf(FindingCode.ExactDuplicate) == 0
                && !again.Changed
                && File.ReadAllBytes(Output).SequenceEqual(File.ReadAllBytes(_folder.PathOf("again.csv")));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Any_bytes_are_mended_or_refused_with_a_DataException() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
            Record.Exception(() => DataFixer.Fix([_folder.Write("rows.csv", [.. "label,text\n"u8, .. bytes])], Output, new CsvColumns())) is null or DataException)
            .QuickCheckThrowOnFailure();

    private FixReport Fix(string csv) => DataFixer.Fix([_folder.Write("rows.csv", Encoding.UTF8.GetBytes(csv))], Output, new CsvColumns());

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
