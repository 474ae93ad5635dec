using Classifier.Prediction;
using Classifier.Prediction.Explanations;
using Classifier.Prediction.Features;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Explanations;

/// <summary>Explanations of a model in which a network votes.</summary>
public sealed class NetworkExplanationTests(SmallModel model)
{
    private const string Article = "“Heavy rain fell on the coast last week,” the coach said. The team won the cup again. Shares rose in early trading on Monday!";

    private SentenceClassifier Classifier => model.Classifier;

    [Fact]
    public void The_network_s_windows_are_among_the_features_and_lie_in_the_text()
    {
        Assert.NotNull(Classifier.Manifest.Network);
        foreach (SentenceExplanation explanation in Classifier.ExplainArticle(Article))
        {
            ExplainedFeature[] windows = [.. explanation.Features.Where(f => f.Channel == FeatureChannel.Network)];
            Assert.NotEmpty(windows);
            Assert.Equal(windows.Length, windows.DistinctBy(w => (w.Start, w.End)).Count());
            Assert.All(windows, w => Assert.Equal(Article[w.Start..w.End], w.Name));
            Assert.All(windows, w => Assert.Contains(w.Contributions, c => c != 0));
        }
    }

    [Fact]
    public void Whatever_the_sentence_is_the_explanation_says_what_the_classifier_says() => Prop.ForAll<string?>(text =>
    {
        SentencePrediction prediction = Classifier.Classify(text ?? ""), explained = Classifier.Explain(text ?? "").Prediction;
        Assert.Equal(prediction.Label, explained.Label);
        for (int label = 0; label < prediction.Probabilities.Count; label++)
            Assert.Equal(prediction.Probabilities[label], explained.Probabilities[label], 1e-4);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Biases_features_and_cues_add_up_to_the_scores()
    {
        foreach (SentenceExplanation explanation in Classifier.ExplainArticle(Article))
        {
            for (int label = 0; label < explanation.Labels.Count; label++)
            {
                Assert.Equal(explanation.Scores[label], explanation.Biases[label] + explanation.Features.Sum(f => f.Contributions[label]), 1e-9);
                Assert.Equal(explanation.Scores[label], explanation.Biases[label] + explanation.Cues.Sum(f => f.Contributions[label]), 1e-9);
            }
        }
    }
}
