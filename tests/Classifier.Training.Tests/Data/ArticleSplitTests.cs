using Classifier.Training.Data;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Data;

public sealed class ArticleSplitTests
{
    [Fact]
    public void No_article_is_on_both_sides_of_a_split()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<PositiveInt>(), (seed, size) =>
        {
            ArticleGroups groups = ArticleGroups.Of(SmallData.Rows(articles: 2 + (size.Get % 40), seed));
            bool[] heldOut = ArticleSplit.HoldOut(groups, 0.3, seed);
            return groups.Rows.Zip(heldOut).GroupBy(r => r.First.Article).All(g => g.Select(r => r.Second).Distinct().Count() == 1);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_fold_has_its_share_of_every_label()
    {
        ArticleGroups groups = ArticleGroups.Of(SmallData.Rows(articles: 100));
        int[] folds = ArticleSplit.Folds(groups, 5, seed: 3);

        foreach (var label in groups.Rows.Zip(folds).GroupBy(r => r.First.Label))
        {
            int total = label.Count();
            Assert.All(label.GroupBy(r => r.Second), fold => Assert.InRange(fold.Count(), total * 0.17, total * 0.23));
        }
    }

    [Fact]
    public void The_held_out_share_is_the_wished_one()
    {
        ArticleGroups groups = ArticleGroups.Of(SmallData.Rows(articles: 200));
        double share = ArticleSplit.HoldOut(groups, 0.1, seed: 1).Average(h => h ? 1.0 : 0.0);

        Assert.InRange(share, 0.05, 0.15);
    }

    [Fact]
    public void The_same_seed_gives_the_same_split_and_another_seed_another()
    {
        ArticleGroups groups = ArticleGroups.Of(SmallData.Rows());

        Assert.Equal(ArticleSplit.HoldOut(groups, 0.2, 5), ArticleSplit.HoldOut(groups, 0.2, 5));
        Assert.NotEqual(ArticleSplit.HoldOut(groups, 0.2, 5), ArticleSplit.HoldOut(groups, 0.2, 6));
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        IReadOnlyList<LabelledSentence> rows = SmallData.Rows();
        LabelledSentence[] shuffled = [.. rows];
        new Random(1).Shuffle(shuffled);

        Assert.Equal(ArticleGroups.Of(rows).Rows, ArticleGroups.Of(shuffled).Rows);
        Assert.Equal(DataFingerprint.Of(ArticleGroups.Of(rows)), DataFingerprint.Of(ArticleGroups.Of(shuffled)));
    }

    [Fact]
    public void Loose_rows_are_articles_of_their_own()
    {
        LabelledSentence[] rows = [.. SmallData.Rows(articles: 4).Select(r => r with { Article = null })];

        Assert.Equal(rows.Length, ArticleGroups.Of(rows).Articles.Count);
    }
}
