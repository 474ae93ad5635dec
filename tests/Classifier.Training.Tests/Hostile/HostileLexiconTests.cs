using Classifier.Prediction.Features;
using Classifier.Training.Data;
using Classifier.Training.Fitting;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Hostile;

/// <summary>Lexicon files come from users and from model files; neither may do more harm than a message.</summary>
public sealed class HostileLexiconTests(SmallModel model)
{
    private readonly ModelArchive _sound = ModelArchive.Of(model.FewBytes);

    public static TheoryData<string, string> Broken { get; } = new()
    {
        { "an unknown directive", "@groups x\n" },
        { "a directive without a value", "@group\n" },
        { "a rank that is no number", "@sequence first\n" },
        { "a rank that is too large", "@skeleton 99999999999\n" },
        { "an unknown mark", "say~x\n" },
        { "a bracket that is not closed", "say~v (said\n" },
        { "a term without a term", "~v\n" },
        { "a line without an end", new string('x', 1_000_000) },
        { "a term of very many words", string.Concat(Enumerable.Repeat("word ", 200)) },
        { "very many forms of very many words", string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"w{i}")) + " (" + string.Join(' ', Enumerable.Range(0, 20_000)) + ")" },
        { "too many terms", string.Concat(Enumerable.Range(0, 60_000).Select(i => $"w{i}\n")) },
        { "too many verbs", string.Concat(Enumerable.Range(0, 40_000).Select(i => $"w{i}~v\n")) },
        { "too many terms with the same first word", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"the w{i}\n")) },
        { "too much text", string.Concat(Enumerable.Repeat("# comment\n", 200_000)) },
    };

    public static TheoryData<string, string> Odd { get; } = new()
    {
        { "nothing", "" },
        { "nothing but white space", " \r\n\t\n\u2003\n" },
        { "binary", "\0\u0001\uFFFD\u007F\n\0\0\n" },
        { "quotation marks", "“\n”\n\"\n'\n" },
        { "signs", "...\n--\n?\n🌧️\n" },
        { "a form of nothing but white space", "say (\u2003 \t x)\n" },
        { "empty brackets", "say ()\n" },
        { "the same again and again", string.Concat(Enumerable.Repeat("say~v (said)\n", 5_000)) },
        { "lower-case sharp s", "ß~v\nİ~n\n" },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void A_broken_lexicon_is_refused_with_its_place(string what, string text)
    {
        Assert.NotEmpty(what);
        Assert.Contains("lexicon", Loading.Refusal(_sound.With("lexicon/say.txt", text).Sealed().ToFile()), StringComparison.OrdinalIgnoreCase);
        Assert.Throws<FormatException>(() => Train(text));
    }

    [Theory]
    [MemberData(nameof(Odd), DisableDiscoveryEnumeration = true)]
    public void An_odd_lexicon_does_no_harm(string what, string text)
    {
        Assert.NotEmpty(what);
        Assert.Null(Loading.Outcome(
            _sound.With("lexicon/say.txt", text).Sealed().ToFile(),
            c => Assert.All((string[])["", "He said: “Rain fell.”", text], t => Sound.Check(c, c.Classify(t)))));
    }

    [Fact]
    public void Any_lexicon_is_read_or_refused() =>
        Prop.ForAll(Lines().ToArbitrary(), text =>
        {
            try
            {
                Lexicon.Parse(new Dictionary<string, string> { ["x.txt"] = text });
            }
            catch (FormatException e)
            {
                Assert.StartsWith("lexicon/x.txt:", e.Message, StringComparison.Ordinal);
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void More_classes_than_the_most_are_refused() => AssertRefused(129, i => $"word{i}\n");

    [Fact]
    public void More_groups_than_the_most_are_refused() => AssertRefused(65, i => $"@group g{i}\nword{i}\n");

    [Fact]
    public void A_lexicon_that_is_not_UTF8_is_read_with_replacement_signs() =>
        Assert.Null(Loading.Outcome(_sound.With("lexicon/say.txt", [0xFF, 0xFE, 0x0A, 0xC3]).Sealed().ToFile(), c => Sound.Check(c, c.Classify("He said."))));

    [Fact]
    public void A_thousand_terms_with_the_same_first_word_do_not_make_a_long_line_slow()
    {
        string terms = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"the w{i}\n"));
        string line = string.Concat(Enumerable.Repeat("the ", 100_000));

        Assert.Null(Loading.Outcome(_sound.With("lexicon/say.txt", terms).Sealed().ToFile(), c => Sound.Check(c, c.Classify(line))));
    }

    private void AssertRefused(int classes, Func<int, string> text)
    {
        ModelArchive many = _sound.WithoutFolder("lexicon/");
        for (int i = 0; i < classes; i++)
            many = many.With($"lexicon/c{i}.txt", text(i));

        Assert.Contains("at most", Loading.Refusal(many.Sealed().ToFile()), StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => new ModelTrainer(new TrainingOptions(), Enumerable.Range(0, classes).ToDictionary(i => $"c{i}.txt", text)));
    }

    private static ModelTrainer Train(string text) =>
        new(new TrainingOptions(), new Dictionary<string, string>(LexiconFiles.BuiltIn()) { ["say.txt"] = text });

    private static Gen<string> Lines()
    {
        string[] pieces = ["say", "call for", "~v", "~n", "~l", "~", "(", ")", "(said)", " ", "\n", "\t", "@group ", "@triples", "@sequence ", "@", "#", "1", "“", "\0", "\u2003", "y", "ie", "ss"];
        return Gen.Elements(pieces).ArrayOf().Select(parts => string.Concat(parts));
    }
}
