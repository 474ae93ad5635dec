using Classifier.Prediction;
using Classifier.Prediction.Explanations;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Explanations;

public sealed class ExplanationTests(WeightedModel model)
{
    private const string Article = """
        “Heavy rain fell on the coast last week, and the bank, and the coast,” the coach said. “The team

        won the cup again.” Shares rose in early trading on Monday, as expected! Fog lay on the fields until noon.
        """;

    private SentenceClassifier Classifier => model.Classifier;

    [Fact]
    public void An_explanation_says_what_the_classifier_says()
    {
        ArticlePrediction predicted = Classifier.ClassifyArticle(Article);
        IReadOnlyList<SentenceExplanation> explained = Classifier.ExplainArticle(Article);
        Assert.Equal(predicted.Sentences.Count, explained.Count);
        foreach ((SentencePrediction prediction, SentenceExplanation explanation) in predicted.Sentences.Zip(explained))
            AssertSame(prediction, explanation.Prediction);
        AssertSame(Classifier.Classify("Oil prices fell."), Classifier.Explain("Oil prices fell.").Prediction);
    }

    [Fact]
    public void Biases_and_features_add_up_to_the_scores_and_so_do_biases_and_cues() => Assert.All(Classifier.ExplainArticle(Article), AssertAddsUp);

    [Fact]
    public void Whatever_the_sentence_is_it_is_explained_and_adds_up() => Prop.ForAll<string?>(text =>
    {
        SentenceExplanation explanation = Classifier.Explain(text ?? "");
        AssertAddsUp(explanation);
        AssertSame(Classifier.Classify(text ?? ""), explanation.Prediction);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_scores_give_the_probabilities()
    {
        SentenceExplanation explanation = Classifier.Explain("The striker scored twice in the rain.");
        Calibration calibration = Classifier.Manifest.Calibration;
        double[] logits = [.. explanation.Scores.Select(s => calibration.Link == ScoreLink.Sigmoid ? -Math.Log(1 + Math.Exp(-s)) : s)];
        double[] powers = [.. logits.Select((logit, l) => Math.Exp((logit * calibration.Scale[l]) + calibration.Offset[l]))];
        for (int label = 0; label < powers.Length; label++)
            Assert.Equal(powers[label] / powers.Sum(), explanation.Prediction.Probabilities[label], 1e-5);
    }

    [Fact]
    public void Cues_of_the_text_cover_its_words_in_order_without_overlapping()
    {
        foreach (SentenceExplanation explanation in Classifier.ExplainArticle(Article))
        {
            int at = explanation.Prediction.Start;
            foreach (ExplainedCue cue in explanation.Cues.Where(c => !c.IsOfWholeSentence))
            {
                Assert.True(string.IsNullOrWhiteSpace(Article[at..cue.Start]));
                Assert.Equal(cue.Text, Article[cue.Start..cue.End]);
                at = cue.End;
            }

            Assert.Equal(explanation.Prediction.End, at);
        }
    }

    [Fact]
    public void Every_feature_has_its_place_in_the_sentence()
    {
        foreach (SentenceExplanation explanation in Classifier.ExplainArticle(Article))
        {
            Assert.All(explanation.Features, f => Assert.InRange(f.Start, explanation.Prediction.Start, f.End));
            Assert.All(explanation.Features, f => Assert.InRange(f.End, f.Start, explanation.Prediction.End));
            Assert.Contains(explanation.Features, f => f is { Channel: FeatureChannel.Words, IsOfWholeSentence: false } && f.Name == Article[f.Start..f.End]);
        }
    }

    [Fact]
    public void What_is_about_the_whole_sentence_is_named()
    {
        string[] names = [.. Classifier.ExplainArticle(Article).SelectMany(e => e.Features).Where(f => f.IsOfWholeSentence).Select(f => f.Name).Distinct()];
        Assert.All(names, n => Assert.Contains(": ", n, StringComparison.Ordinal));
        Assert.DoesNotContain(names, n => n.EndsWith(": of the sentence", StringComparison.Ordinal));
        Assert.Contains("verbs of saying: none", names);
        Assert.Contains("quotation: none", names);
        Assert.Contains("place in the article: second", names);
        Assert.Contains("sentence after: none", names);
        Assert.Contains("sentence before: not quoted", names);
    }

    [Fact]
    public void Cue_classes_are_named_with_their_sides_of_the_quotation_marks()
    {
        string[] names = [.. Classifier.ExplainArticle(Article).SelectMany(e => e.Features).Where(f => f.Channel == FeatureChannel.Cues).Select(f => f.Name)];
        Assert.NotEmpty(names);
        Assert.All(names, n => Assert.StartsWith("@", n, StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_that_tell_the_label_speak_for_it_the_most()
    {
        SentenceExplanation explanation = Classifier.Explain("Again, the goalkeeper won the match on Monday.");
        Assert.Equal("sport", explanation.Prediction.Label);
        int sport = Classifier.Labels.Index().First(l => l.Item == "sport").Index;
        Assert.Contains(explanation.Cues.MaxBy(c => c.Contributions[sport])!.Text.Split(' '), w => w is "goalkeeper" or "match" or "won");
    }

    private static void AssertSame(SentencePrediction expected, SentencePrediction actual)
    {
        Assert.Equal((expected.Text, expected.Start, expected.Label), (actual.Text, actual.Start, actual.Label));
        for (int label = 0; label < expected.Probabilities.Count; label++)
            Assert.Equal(expected.Probabilities[label], actual.Probabilities[label], 1e-5f);
    }

    private static void AssertAddsUp(SentenceExplanation explanation)
    {
        for (int label = 0; label < explanation.Labels.Count; label++)
        {
            int l = label;
            Assert.Equal(explanation.Scores[l], explanation.Biases[l] + explanation.Features.Sum(f => f.Contributions[l]), 1e-9);
            Assert.Equal(explanation.Scores[l], explanation.Biases[l] + explanation.Cues.Sum(c => c.Contributions[l]), 1e-9);
        }
    }
}
