using System.Text;
using Classifier.Training.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Data;

public sealed class SentenceCsvTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Quotes_commas_and_line_breaks_inside_quotation_marks_are_part_of_the_field()
    {
        LabelledSentence row = Assert.Single(Read("label,text\nclaim,\"He said \"\"no, never\"\",\r\nand left.\"\n"));
        Assert.Equal("He said \"no, never\",\r\nand left.", row.Text);
        Assert.Equal("claim", row.Label);
    }

    [Fact]
    public void A_row_is_placed_by_the_line_on_which_it_starts() =>
        Assert.Equal([2, 4, 6], Read("label,text\na,\"one\ntwo\"\nb,three\n\na,four\n").Select(r => r.Source.Line));

    [Theory]
    [InlineData("\uFEFFlabel,text\na,one\nb,two\n")]
    [InlineData("label,text\r\na,one\r\nb,two\r\n")]
    [InlineData("label,text\na,one\nb,two")]
    [InlineData("text,label\none,a\ntwo,b\n")]
    [InlineData(" Label , TEXT \na,one\nb,two\n")]
    public void A_byte_order_mark_line_ends_order_and_case_of_the_header_do_not_matter(string content) =>
        Assert.Equal([("a", "one"), ("b", "two")], Read(content).Select(r => (r.Label, r.Text)));

    [Fact]
    public void Article_and_position_are_read_where_present_and_other_columns_are_kept()
    {
        LabelledSentence row = Assert.Single(Read("article,position,label,text,evidence\nx,7,a,one,why\n"));
        Assert.Equal(("x", 7), (row.Article, row.Position));
        Assert.Equal("why", row.Extras["evidence"]);
    }

    [Fact]
    public void An_empty_article_or_position_is_none()
    {
        LabelledSentence row = Assert.Single(Read("article,position,label,text\n,,a,one\n"));
        Assert.Null(row.Article);
        Assert.Null(row.Position);
    }

    [Fact]
    public void A_header_alone_gives_no_rows() => Assert.Empty(Read("label,text\n"));

    [Theory]
    [InlineData("label,text\na,one\nb,\"open\nc,three\n", ":3:", "never closed")]
    [InlineData("label,text\na,one\nb,tw\"o\n", ":3:", "quote")]
    [InlineData("label,text\na,\"one\" more\n", ":2:", "quote")]
    [InlineData("label,text\na,one\nb\n", ":3", "1 field")]
    [InlineData("label,text\na,one,more\n", ":2", "3 fields")]
    [InlineData("label,text\na,one\n  ,two\n", ":3:", "'label' is empty")]
    [InlineData("label,text\na,one\nb,\n", ":3:", "'text' is empty")]
    [InlineData("label,text,position\na,one,first\n", ":2:", "'first'")]
    [InlineData("label,text,text\na,one,two\n", ":1:", "two columns are called 'text'")]
    [InlineData("labl,text\na,one\n", ":1:", "Did you mean 'labl'?")]
    [InlineData("", ":1:", "empty")]
    [InlineData("\n\n\n", ":1:", "empty")]
    public void What_is_not_sound_is_refused_with_its_line(string content, string place, string what)
    {
        string file = _folder.Write("rows.csv", content);
        DataException e = Assert.Throws<DataException>(() => SentenceCsv.Read([file], new CsvColumns()));
        Assert.StartsWith(file + place, e.Message, StringComparison.Ordinal);
        Assert.Contains(what, e.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_byte_that_is_not_utf8_is_named_by_line_offset_and_likely_encoding()
    {
        string message = Refused([.. "label,text\na,caf"u8, 0xE9, .. "\n"u8]);
        Assert.Contains(":2: not UTF-8 at byte offset 16 (0xE9); it is probably Windows-1252 or ISO 8859-1", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public void Utf16_is_named(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        Assert.Contains("UTF-16", Refused([.. encoding.GetPreamble(), .. encoding.GetBytes("label,text\na,one\n")]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_cut_off_at_the_end_of_the_file_is_refused() =>
        Assert.Contains("byte offset 13", Refused([.. "label,text\na,"u8, 0xE2, 0x82]), StringComparison.Ordinal);

    [Fact]
    public void A_nul_character_is_kept_as_it_is() => Assert.Equal("one\0two", Assert.Single(Read("label,text\na,one\0two\n")).Text);

    [Fact]
    public void A_folder_a_missing_file_and_an_impossible_path_are_refused()
    {
        foreach (string path in (string[])[_folder.Path, _folder.PathOf("nowhere.csv"), _folder.PathOf("no\0where.csv")])
        {
            DataException e = Assert.Throws<DataException>(() => SentenceCsv.Read([path], new CsvColumns()));
            Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_device_without_an_end_is_refused()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "There is no such device here.");
        Assert.Contains("no regular file", Assert.Throws<DataException>(() => SentenceCsv.Read(["/dev/zero"], new CsvColumns())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_ten_megabytes_is_read_and_an_open_quotation_mark_before_a_hundred_is_refused()
    {
        string text = new('x', 10_000_000);
        Assert.Equal(text, Assert.Single(Read($"label,text\na,{text}\n")).Text);
        Assert.Contains(":2", Refused([.. "label,text\na,\""u8, .. Enumerable.Repeat((byte)'x', 100_000_000)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_give_rows_or_a_DataException() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            string file = _folder.Write("any.csv", [.. "label,text\n"u8, .. bytes]);
            try
            {
                SentenceCsv.Read([file], new CsvColumns());
            }
            catch (DataException)
            {
                // The only exception that callers have to know.
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_in_quotation_marks_is_read_back_as_it_was() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), any =>
        {
            // Unpaired surrogates cannot be written as UTF-8.
            string text = "x" + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(any ?? ""));
            return Assert.Single(Read($"label,text\na,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n")).Text == text;
        }).QuickCheckThrowOnFailure();

    private IReadOnlyList<LabelledSentence> Read(string content) => SentenceCsv.Read([_folder.Write("rows.csv", content)], new CsvColumns());

    private string Refused(byte[] content) =>
        Assert.Throws<DataException>(() => SentenceCsv.Read([_folder.Write("rows.csv", content)], new CsvColumns())).Message;
}
