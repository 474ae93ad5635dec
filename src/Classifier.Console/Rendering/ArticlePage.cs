using Classifier.Prediction;
using Classifier.Prediction.Explanations;
using Classifier.Scoring;
using Classifier.Training.Reports;

namespace Classifier.Commands;

/// <summary>
/// An article as a page, with labels and cues. Apart from the commands that use it, so that the library behind it is loaded only when
/// a page is asked for.
/// </summary>
internal static class ArticlePage
{
    private const string Background = "none";

    /// <summary>Makes the page.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="text">The article.</param>
    /// <param name="labels">The model's labels.</param>
    /// <param name="sentences">Its sentences, explained.</param>
    /// <param name="filter">Which labels stand; sentences whose label does not are shown as undecided.</param>
    public static string Of(string title, string text, IReadOnlyList<string> labels, IReadOnlyList<SentenceExplanation> sentences, SentenceFilter filter) => ArticleHtml.Of(new ArticleReport
    {
        Title = title,
        Text = text,
        Labels = labels,
        BackgroundLabel = labels.Contains(Background) ? Background : null,
        Sentences = [.. sentences.Select(s => Sentence(s, filter))],
    });

    private static ReportedSentence Sentence(SentenceExplanation explanation, SentenceFilter filter)
    {
        SentencePrediction prediction = explanation.Prediction;
        int label = explanation.Labels.Index().First(l => l.Item == prediction.Label).Index;
        return new ReportedSentence
        {
            Start = prediction.Start,
            End = prediction.End,
            Label = filter.Wants(label, prediction.Confidence) ? prediction.Label : null,
            Confidence = prediction.Confidence,
            Probabilities = prediction.Probabilities,
            // The background is what is left when nothing stands out; cues for it would only distract.
            Cues = prediction.Label == Background ? [] : CueSpan.AllOf(explanation, label),
        };
    }
}
