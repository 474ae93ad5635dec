using Classifier.Training.Reports;
using Classifier.Training.Tests.Explanations;

namespace Classifier.Training.Tests.Reports;

public sealed class StrongestFeaturesTests(WeightedModel model)
{
    private IReadOnlyList<LabelFeatures> Strongest(int count, bool withRows = true) =>
        StrongestFeatures.Of(model.Classifier, withRows ? SmallData.Rows() : [], count, TestContext.Current.CancellationToken);

    [Fact]
    public void Each_label_has_its_strongest_features_in_order()
    {
        IReadOnlyList<LabelFeatures> features = Strongest(20);
        Assert.Equal(model.Classifier.Labels, features.Select(f => f.Label));
        foreach (LabelFeatures label in features)
        {
            Assert.Equal(label.For.OrderByDescending(f => f.Value).Select(f => f.Value), label.For.Select(f => f.Value));
            Assert.Equal(label.Against.OrderBy(f => f.Value).Select(f => f.Value), label.Against.Select(f => f.Value));
            Assert.All(label.For, f => Assert.True(f.Value > 0));
            Assert.All(label.Against, f => Assert.True(f.Value < 0));
        }
    }

    [Fact]
    public void The_rows_of_the_training_give_every_feature_a_name()
    {
        string[] names = [.. Strongest(100).SelectMany(f => f.For.Concat(f.Against)).Select(f => f.Key)];
        Assert.DoesNotContain(names, n => n.Contains('#', StringComparison.Ordinal));
        Assert.Contains(names, n => n.StartsWith('“'));
        Assert.Contains(names, n => n.StartsWith('…'));
    }

    [Fact]
    public void Without_rows_features_go_by_channel_and_hash() =>
        Assert.Contains(Strongest(100, withRows: false).SelectMany(f => f.For), f => f.Key.StartsWith("words #", StringComparison.Ordinal));

    [Fact]
    public void The_same_rows_give_the_same_names() =>
        Assert.Equal(Strongest(30).SelectMany(f => f.For), Strongest(30).SelectMany(f => f.For));
}
