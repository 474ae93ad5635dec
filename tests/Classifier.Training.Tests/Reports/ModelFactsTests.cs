using Classifier.Training.Reports;
using Classifier.Training.Tests.Explanations;

namespace Classifier.Training.Tests.Reports;

public sealed class ModelFactsTests(WeightedModel model)
{
    [Fact]
    public void Facts_name_labels_channels_with_factors_and_data()
    {
        Dictionary<string, string> facts = new(ModelFacts.Of(model.Classifier.Manifest));
        Assert.Equal("markets, sport, weather", facts["Labels"]);
        Assert.Contains("words 1-3 *2", facts["Channels"], StringComparison.Ordinal);
        Assert.Contains("context *0.5", facts["Channels"], StringComparison.Ordinal);
        Assert.Equal(model.Classifier.Manifest.Training.DataFingerprint, facts["Data fingerprint"]);
    }
}
