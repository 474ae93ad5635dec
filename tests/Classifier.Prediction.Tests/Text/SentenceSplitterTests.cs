using Classifier.Prediction.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Prediction.Tests.Text;

public sealed class SentenceSplitterTests
{
    private readonly SentenceSplitter splitter = new();

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u2029\u00A0")]
    public void Nothing_but_white_space_has_no_sentences(string text) => Assert.Empty(splitter.Split(text));

    [Fact]
    public void No_text_is_refused() => Assert.Throws<ArgumentNullException>(() => splitter.Split(null!));

    [Fact]
    public void Offsets_are_those_of_the_text_as_given() =>
        Assert.Equal([new SentenceSpan(2, 8), new SentenceSpan(10, 15)], splitter.Split("  It is.\r\nSo it\t"));

    [Theory]
    [InlineData("\uD800. \uDC00A. \0B.")]
    [InlineData("\0")]
    [InlineData(".\uD83D")]
    [InlineData("Who.?. . . .And ...")]
    public void Broken_characters_and_heaps_of_stops_do_no_harm(string text) => AssertSound(text);

    [Fact]
    public void Spans_are_in_order_and_cover_all_but_white_space() =>
        Prop.ForAll(Texts(), text =>
        {
            AssertSound(text);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    [Fact]
    public void A_sentence_can_be_split_again() =>
        Prop.ForAll(Texts(), text =>
        {
            foreach (string sentence in Marked.Sentences(text)) AssertSound(sentence);
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_enumerator_finds_what_the_list_holds() =>
        Prop.ForAll(Texts(), text =>
        {
            var found = new List<SentenceSpan>();
            foreach (SentenceSpan sentence in splitter.Enumerate(text)) found.Add(sentence);
            return found.SequenceEqual(splitter.Split(text));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Enumerating_allocates_nothing()
    {
        const string Text = "Mr. Okoro left. “Why now?” she asked (it was late).\n\n• It is 9 p.m. EST.\nHe wrote so on X. The end...";
        int sentences = Count(Text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) sentences = Count(Text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(5, sentences);
    }

    private int Count(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (SentenceSpan _ in splitter.Enumerate(text)) count++;
        return count;
    }

    /// <summary>Arbitrary strings, and mixtures of all that the rules look at.</summary>
    private static Arbitrary<string> Texts()
    {
        string[] pieces =
        [
            ".", ". ", "...", "…", "?", "!", "!? ", "\n", "\r\n", "\n\n", " ", "\u00A0", "\"", "'", "“", "”", "‘", "’", "„", "«", "»",
            "(", ")", "[", "]", "1", "2.", "3) ", "a. ", "•", "- ", "Mr", "U.S", "p.m", "No", "The", "and", "said", "I", "X", "é",
            "@", "www.", "\uD83D\uDE00", "\uD83D", "\uDE00", "\0", "\u2029", "Word", "word", "[1]", ". . . .", ",", "—",
        ];
        Gen<string> mixtures = Gen.Elements(pieces).ArrayOf().Select(parts => string.Concat(parts));
        Gen<string> arbitrary = ArbMap.Default.ArbFor<string>().Generator.Select(text => text ?? "");
        return Gen.OneOf(mixtures, mixtures, mixtures, arbitrary).ToArbitrary();
    }

    private void AssertSound(string text)
    {
        int position = 0;
        foreach (SentenceSpan sentence in splitter.Split(text))
        {
            Assert.True(sentence.Start >= position && sentence.End > sentence.Start && sentence.End <= text.Length);
            Assert.True(string.IsNullOrWhiteSpace(text[position..sentence.Start]));
            Assert.False(char.IsWhiteSpace(text[sentence.Start]) || char.IsWhiteSpace(text[sentence.End - 1]));
            position = sentence.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[position..]));
    }
}
