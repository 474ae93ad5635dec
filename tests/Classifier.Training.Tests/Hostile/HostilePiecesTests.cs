namespace Classifier.Training.Tests.Hostile;

/// <summary>Malice in the files of the subword channel, with checksums that all fit.</summary>
public sealed class HostilePiecesTests(SmallModel model)
{
    private const string Pieces = "tokenizer/pieces.txt";
    private const string Merges = "tokenizer/merges.txt";

    private readonly ModelArchive _sound = ModelArchive.Of(model.FewBytes);

    public static TheoryData<string, string> Broken { get; } = new()
    {
        { "a piece twice", "a\nb\na\n" },
        { "an empty piece", "a\n\nb\n" },
        { "merges of other pieces", "x\ny\n" },
        { "too many pieces", string.Concat(Enumerable.Range(0, 70_000).Select(i => $"p{i}\n")) },
        { "too much text", new string('x', 5 << 20) + "\n" },
    };

    public static TheoryData<string, string, string> Odd { get; } = new()
    {
        { "nothing", "", "" },
        { "the sign of the unknown", "\uFFFD\na\n", "" },
        { "NUL and control characters", "\0\n\u0001\n\u001B\n", "" },
        { "Windows line ends", "a\r\nb\r\nab\r\n", "" },
        { "half a line", "a\nb", "" },
        { "white space", " \n\t\n\u2003\n", "" },
        { "a comment to merges", "#version:\n0.2\n#version:0.2\na\n", "#version: 0.2\n" },
        { "a merge twice", "a\nb\nab\n", "a b\na b\n" },
        { "long pieces", new string('a', 1_000) + "\n" + new string('a', 2_000) + "\n", new string('a', 1_000) + " " + new string('a', 1_000) + "\n" },
        { "every merge of a letter", string.Concat(Enumerable.Range(1, 64).Select(n => new string('a', n) + "\n")), string.Concat(Enumerable.Range(1, 63).Select(n => new string('a', n) + " a\n")) },
    };

    [Theory]
    [InlineData(Pieces)]
    [InlineData(Merges)]
    public void A_missing_file_is_named(string name) =>
        Assert.Contains(name, Loading.Refusal(_sound.Without(name).Sealed().ToFile()), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void A_broken_vocabulary_is_refused(string what, string pieces)
    {
        Assert.NotEmpty(what);
        Loading.Refusal(_sound.With(Pieces, pieces).Sealed().ToFile());
    }

    [Theory]
    [MemberData(nameof(Odd), DisableDiscoveryEnumeration = true)]
    public void An_odd_vocabulary_is_refused_or_does_no_harm(string what, string pieces, string merges)
    {
        Assert.NotEmpty(what);
        string text = new string('a', 200_000) + " ab b \0 \uFFFD He said.";
        Loading.Outcome(_sound.With(Pieces, pieces).With(Merges, merges).Sealed().ToFile(), c => Sound.Check(c, c.Classify(text)));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused_or_do_no_harm()
    {
        Loading.Outcome(_sound.With(Pieces, [0xFF, 0x0A]).With(Merges, "").Sealed().ToFile(), c => Sound.Check(c, c.Classify("Rain fell.")));
        Loading.Outcome(_sound.With(Pieces, [0xFF, 0x0A, 0xFE, 0x0A]).With(Merges, [0xC3]).Sealed().ToFile(), c => Sound.Check(c, c.Classify("Rain fell.")));
    }

    [Fact]
    public void The_largest_vocabulary_loads_within_bounds()
    {
        string[] pairs = [.. Enumerable.Range(0, 65_000).Select(i => $"{(char)('a' + (i % 26))}{i / 26:x}")];
        string pieces = string.Concat(pairs.Select(p => p + "\n"));

        Loading.Outcome(_sound.With(Pieces, pieces).With(Merges, "").Sealed().ToFile(), c => Sound.Check(c, c.Classify("Rain fell.")));
    }
}
