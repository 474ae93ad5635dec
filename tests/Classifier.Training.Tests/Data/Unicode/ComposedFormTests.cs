using System.Text;
using Classifier.Training.Data.Unicode;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Data.Unicode;

public sealed class ComposedFormTests
{
    // The expected values are those of an independent implementation of Unicode Standard Annex 15.
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("\u1E9B\u0323", "\u1E9B\u0323")]
    [InlineData("\u212B", "\u00C5")]
    [InlineData("\u2126", "\u03A9")]
    [InlineData("a\u0323\u0307", "\u1EA1\u0307")]
    [InlineData("a\u0307\u0323", "\u1EA1\u0307")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\u03B1\u0345\u0313", "\u1F80")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("\uF900", "\u8C48")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("A\u030A\u0301", "\u01FA")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\U0002F800", "\u4E3D")]
    [InlineData("\u0CC6\u0CC2\u0CD5", "\u0CCB")]
    [InlineData("a\u0315\u0300\u05AEb", "\u00E0\u05AE\u0315b")]
    public void Marks_join_their_letters(string apart, string composed)
    {
        Assert.Equal(composed, ComposedForm.Of(apart));
        Assert.Equal(apart == composed, ComposedForm.Is(apart));
        Assert.True(ComposedForm.Is(composed));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("Białowieża — “déjà vu” 👍🏽 привет 東京 서울")]
    public void Composed_text_stays_the_same_instance(string text) => Assert.Same(text, ComposedForm.Of(text));

    [Fact]
    public void Composing_twice_changes_nothing_more() =>
        Prop.ForAll(Letters().ToArbitrary(), text =>
        {
            string once = ComposedForm.Of(text);
            return ComposedForm.Is(once) && ReferenceEquals(ComposedForm.Of(once), once);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_marks_of_different_classes_does_not_matter() =>
        Assert.Equal(ComposedForm.Of("o\u0323\u0302"), ComposedForm.Of("o\u0302\u0323"));

    [Fact]
    public void A_long_run_of_marks_is_no_trouble()
    {
        string marks = string.Concat(Enumerable.Repeat("\u0301\u0323", 200_000));
        // The letter takes the first dot below and, since all of that class stand before the accents, no accent is out of reach.
        Assert.Equal(400_000, ComposedForm.Of("a" + marks).Length);
    }

    /// <summary>Strings rich in letters that compose, marks, Korean letters and characters beyond the basic plane.</summary>
    private static Gen<string> Letters() =>
        Gen.OneOf(
            Gen.Choose('a', 'z'), Gen.Choose(0x300, 0x345), Gen.Choose(0x1100, 0x11C2), Gen.Choose(0xAC00, 0xAC40), Gen.Choose(0x900, 0x9FF),
            Gen.Choose(0x1E00, 0x1FFF), Gen.Choose(0x1D150, 0x1D170))
            .ListOf()
            .Select(codes => string.Concat(codes.Select(code => new Rune(code).ToString())));
}
