using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Tests.Explanations;

public sealed class RowExplainerTests(WeightedModel model)
{
    private static readonly IReadOnlyList<LabelledSentence> Rows = SmallData.Rows(articles: 6, seed: 3);

    [Fact]
    public void A_row_is_explained_as_it_is_scored_in_the_light_of_its_neighbours()
    {
        LabelledSentence[] shuffled = [.. Rows];
        new Random(1).Shuffle(shuffled);
        var explainer = new RowExplainer(model.Classifier, shuffled);
        foreach (ScoredRow scored in ModelScoring.Score(model.Classifier, Rows, TestContext.Current.CancellationToken))
        {
            IReadOnlyList<float> explained = explainer.Explain(scored.Row).Prediction.Probabilities;
            for (int label = 0; label < explained.Count; label++)
                Assert.Equal(scored.Probabilities[label], explained[label], 1e-5f);
        }
    }

    [Fact]
    public void A_row_that_was_not_given_is_refused() =>
        Assert.Throws<ArgumentException>(() => new RowExplainer(model.Classifier, Rows).Explain(Rows[0] with { Text = "Another." }));
}
