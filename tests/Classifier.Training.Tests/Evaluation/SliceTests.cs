using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Tests.Evaluation;

public sealed class SliceTests
{
    private static LabelledSentence Sentence(string text = "A.", string? article = null, int? position = null) => new(article, position, "none", text, default);

    [Theory]
    [InlineData("“We will leave,” she said.", "part quotation")]
    [InlineData("“We will leave.”", "all quotation")]
    [InlineData("She said they would leave.", "no quotation")]
    [InlineData("We will leave,” she said.", "part quotation")]
    [InlineData("The ministers’ car won't start.", "no quotation")]
    public void Sentences_are_parted_by_quotation(string text, string slice) => Assert.Equal(slice, SliceDimension.Quotation.ValueOf(Sentence(text)));

    [Theory]
    [InlineData("One two three", "1-8 words")]
    [InlineData("  a b c d  e f g h i ", "9-15 words")]
    public void Sentences_are_parted_by_length(string text, string slice) => Assert.Equal(slice, SliceDimension.Length.ValueOf(Sentence(text)));

    [Theory]
    [InlineData(null, null)]
    [InlineData(1, "first sentence")]
    [InlineData(5, "sentences 2-5")]
    [InlineData(16, "sentence 16 and later")]
    public void Sentences_are_parted_by_place(int? position, string? slice) => Assert.Equal(slice, SliceDimension.Place.ValueOf(Sentence(position: position)));

    [Theory]
    [InlineData("bbc-2024-1", "bbc")]
    [InlineData("plain", "plain")]
    [InlineData("-odd", "-odd")]
    [InlineData(null, null)]
    public void Sentences_are_parted_by_what_their_articles_begin_with(string? article, string? slice) =>
        Assert.Equal(slice, SliceDimension.Source.ValueOf(Sentence(article: article)));

    [Fact]
    public void Columns_with_a_few_values_are_dimensions_and_texts_are_not()
    {
        LabelledSentence[] rows =
        [
            .. Enumerable.Range(0, 60).Select(i => Sentence() with
            {
                Extras = new Dictionary<string, string> { ["kind"] = i % 2 == 0 ? "wire" : "feature", ["remark"] = $"remark {i}", ["year"] = "2024" },
            }),
        ];
        Assert.Equal(["kind"], SliceDimension.For(rows).Select(d => d.Name));
    }

    [Fact]
    public void The_worst_slice_comes_first_and_small_ones_last()
    {
        static ScoredRow[] Kind(string kind, int rows, double skill) =>
            [.. SomeRows.Random(rows, 1, skill).Select(r => r with { Row = r.Row with { Extras = new Dictionary<string, string> { ["kind"] = kind } } })];

        IReadOnlyList<Slice> slices = Slicer.Measure(
            SomeRows.Labels, [.. Kind("easy", 300, 5), .. Kind("hard", 300, 0.5), .. Kind("few", 20, 0)], [SliceDimension.Column("kind")]);
        Assert.Equal(["hard", "easy", "few"], slices.Select(s => s.Value));
        Assert.Equal([false, false, true], slices.Select(s => s.IsSmall));
        Assert.Equal([300, 300, 20], slices.Select(s => s.Rows));
        Assert.True(slices[0].MacroF1.Interval!.Value.Contains(slices[0].MacroF1.Value));
    }

    [Fact]
    public void A_label_that_is_only_predicted_does_not_count_against_a_slice()
    {
        ScoredRow[] rows = [.. Enumerable.Repeat(SomeRows.Row(0, [1, 0, 0]), 99), SomeRows.Row(0, [0, 1, 0])];
        Slice slice = Assert.Single(Slicer.Measure(SomeRows.Labels, rows, [new SliceDimension("all", _ => "all")]));
        Assert.Equal(0.995, slice.MacroF1.Value, 1e-3);
    }

    [Fact]
    public void A_column_goes_before_the_rule_of_the_same_name()
    {
        ScoredRow[] rows = [.. SomeRows.Random(100, 1).Select((r, i) => r with { Row = r.Row with { Extras = new Dictionary<string, string> { ["source"] = i % 2 == 0 ? "radio" : "press" } } })];
        Assert.Equal(["press", "radio"], Slicer.Measure(SomeRows.Labels, rows).Where(s => s.Dimension == "source").Select(s => s.Value).Order());
    }
}
