using System.Text;

namespace Classifier.Console.Tests.Scoring;

public sealed class BadInputTests(TinyModel model)
{
    [Fact]
    public async Task A_bad_line_is_told_by_its_number_and_the_run_goes_on()
    {
        Outcome outcome = await model.ScoreAsync("""
            {"id":1,"text":"Good one."}
            nonsense
            {"id":2}
            {"id":3,"text":4}
            {"id":[],"text":"x"}
            {"id":6,"text":"\ud800"}
            {"id":7,"text":"Cut off.
            {"id":8,"text":"Good."} more
            {"id":9,"text":"Good two."}
            """, "--input", "jsonl");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(["1", "9"], outcome.Lines.Select(l => JsonLine.Parse(l).Id()));
        string[] errors = outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(8, errors.Length);
        Assert.All(Enumerable.Range(0, 7), i => Assert.StartsWith($"-:{i + 2}: ", errors[i], StringComparison.Ordinal));
        Assert.Equal("7 of 9 records could not be scored.", errors[7].TrimEnd());
    }

    [Fact]
    public async Task Bytes_that_are_not_Utf8_are_told_with_their_place()
    {
        byte[] latin = Encoding.Latin1.GetBytes("{\"id\":1,\"text\":\"caf\u00e9\"}\n{\"id\":2,\"text\":\"ok\"}");
        Outcome outcome = await model.ScoreBytesAsync(latin, "--format", "jsonl");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("-:1: not UTF-8 at byte 20 of the record (0xE9)", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal("2", JsonLine.Parse(Assert.Single(outcome.Lines)).Id());
    }

    [Fact]
    public async Task Utf16_is_told()
    {
        Outcome outcome = await model.ScoreBytesAsync(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Hello.")).ToArray());
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("UTF-16", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_too_long_is_told_and_the_next_one_scored()
    {
        byte[] input = new byte[70 << 20];
        Array.Fill(input, (byte)'x');
        "{\"id\":1,\"text\":\"First.\"}\n"u8.CopyTo(input);
        "\n{\"id\":3,\"text\":\"Third.\"}\n"u8.CopyTo(input.AsSpan(input.Length - 30));
        Outcome outcome = await model.ScoreBytesAsync(input, "--format", "jsonl");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("-:2: the record is longer than 64 MB.", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(["1", "3"], outcome.Lines.Select(l => JsonLine.Parse(l).Id()));
    }

    [Fact]
    public async Task A_bad_csv_record_is_told_and_the_next_one_scored()
    {
        Outcome outcome = await model.ScoreAsync("id,text\n1,a \"stray\" mark\n2,one,too many\n3,\"good, this one\"\n4,\"closed\" early\n5,\"never closed\n", "-i", "csv");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("3", JsonLine.Parse(Assert.Single(outcome.Lines)).Id());
        Assert.Equal(
            ["-:2", "-:3", "-:5", "-:6"],
            outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Select(e => e[..3]));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_does_not_keep_the_others_from_being_scored()
    {
        string good = model.Write("unreadable/good.txt", "Fine.");
        string bad = Path.Combine(model.Folder, "unreadable", "bad.csv");
        await File.WriteAllTextAsync(bad, "a,b\n1,2\n", TestContext.Current.CancellationToken);
        Outcome outcome = await ClassifierProcess.RunAsync(["score", bad, good, "--model", model.Path, "--format", "jsonl"]);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(good, JsonLine.Parse(Assert.Single(outcome.Lines)).Id());
    }

    [Fact]
    public async Task Empty_input_gives_empty_output()
    {
        Outcome outcome = await model.ScoreAsync("");
        Assert.Equal((0, "", ""), (outcome.ExitCode, outcome.Output, outcome.Errors));
    }
}
