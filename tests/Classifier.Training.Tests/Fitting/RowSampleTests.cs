using Classifier.Training.Data;
using Classifier.Training.Fitting;

namespace Classifier.Training.Tests.Fitting;

public sealed class RowSampleTests
{
    [Fact]
    public void No_more_rows_than_wanted_are_no_sample()
    {
        IReadOnlyList<LabelledSentence> rows = Rows(40);

        Assert.Null(RowSample.Of(rows, rows.Count, seed: 1));
        Assert.NotNull(RowSample.Of(rows, rows.Count - 1, seed: 1));
    }

    [Fact]
    public void A_sample_has_whole_articles_about_the_wanted_size_and_the_labels_shares()
    {
        IReadOnlyList<LabelledSentence> rows = Rows(400);

        int[] sample = RowSample.Of(rows, 500, seed: 1)!;

        Assert.Equal(sample.Distinct().Order(), sample);
        Assert.InRange(sample.Length, 500, 504);
        HashSet<string> articles = [.. sample.Select(row => rows[row].Article!)];
        Assert.Equal(rows.Count(r => articles.Contains(r.Article!)), sample.Length);
        Assert.All(rows.CountBy(r => r.Label), l => Assert.Equal(l.Value / (double)rows.Count, sample.Count(row => rows[row].Label == l.Key) / (double)sample.Length, 0.07));
    }

    [Fact]
    public void The_same_rows_and_seed_give_the_same_sample_and_another_seed_another()
    {
        IReadOnlyList<LabelledSentence> rows = Rows(200);

        Assert.Equal(RowSample.Of(rows, 200, seed: 3), RowSample.Of(rows, 200, seed: 3));
        Assert.NotEqual(RowSample.Of(rows, 200, seed: 3), RowSample.Of(rows, 200, seed: 4));
    }

    [Fact]
    public void All_rows_of_a_label_that_has_few_are_in_the_sample()
    {
        LabelledSentence[] rows = [.. Rows(400).Select((r, i) => i % 100 == 0 ? r with { Label = "rare" } : r)];

        int[] sample = RowSample.Of(rows, 200, seed: 1)!;

        Assert.Equal(rows.Count(r => r.Label == "rare"), sample.Count(row => rows[row].Label == "rare"));
    }

    private static IReadOnlyList<LabelledSentence> Rows(int articles) => ArticleGroups.Of(SmallData.Rows(articles)).Rows;
}
