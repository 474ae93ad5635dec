using System.Globalization;
using Classifier.Prediction;
using Classifier.Prediction.Explanations;
using Classifier.Scoring;
using Classifier.Training.Reports;

namespace Classifier.Commands;

/// <summary>
/// Articles as a page, with labels and cues. Apart from the commands that use it, so that the library behind it is loaded only when
/// a page is asked for.
/// </summary>
internal static class ArticlePage
{
    private const string Background = "none";
    private const int ReasonsShown = 6;

    /// <summary>Makes the page of one article.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="text">The article.</param>
    /// <param name="labels">The model's labels.</param>
    /// <param name="sentences">Its sentences, explained.</param>
    /// <param name="filter">Which labels stand; sentences whose label does not are shown as undecided.</param>
    public static string Of(string title, string text, IReadOnlyList<string> labels, IReadOnlyList<SentenceExplanation> sentences, SentenceFilter filter) =>
        ArticleHtml.Of(Article(title, text, labels, sentences, filter));

    /// <summary>Makes the page of any number of articles.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="classifier">The model.</param>
    /// <param name="filter">Which labels stand; sentences whose label does not are shown as undecided.</param>
    /// <param name="cancellation">Stops it.</param>
    public static string Of(IReadOnlyList<WholeArticle> articles, SentenceClassifier classifier, SentenceFilter filter, CancellationToken cancellation)
    {
        ArticleReport[] reports =
        [
            .. articles.AsParallel().AsOrdered().WithCancellation(cancellation).Select(a =>
                Article(a.Id == "-" ? "Article" : a.Id, a.Text, classifier.Labels, classifier.ExplainArticle(a.Text), filter)),
        ];
        return ArticleHtml.Of(reports.Length == 1 ? reports[0].Title : string.Create(CultureInfo.InvariantCulture, $"{reports.Length:N0} articles"), reports);
    }

    private static ArticleReport Article(
        string title, string text, IReadOnlyList<string> labels, IReadOnlyList<SentenceExplanation> sentences, SentenceFilter filter) => new()
        {
            Title = title,
            Text = text,
            Labels = labels,
            BackgroundLabel = labels.Contains(Background) ? Background : null,
            Sentences = [.. sentences.Select(s => Sentence(s, filter))],
        };

    private static ReportedSentence Sentence(SentenceExplanation explanation, SentenceFilter filter)
    {
        SentencePrediction prediction = explanation.Prediction;
        int label = explanation.Labels.Index().First(l => l.Item == prediction.Label).Index;
        bool stands = filter.Wants(label, prediction.Confidence);
        return new ReportedSentence
        {
            Start = prediction.Start,
            End = prediction.End,
            Label = stands ? prediction.Label : null,
            Confidence = prediction.Confidence,
            Probabilities = prediction.Probabilities,
            Reasons = WeightedCue.Strongest(explanation, label, ReasonsShown),
            Evidence = stands && prediction.Evidence is { } evidence ? new TextSpan(evidence.Start, evidence.Start + evidence.Text.Length) : null,
            // The background is what is left when nothing stands out, and what is undecided does not: marks would only distract.
            Cues = !stands || prediction.Label == Background ? [] : CueSpan.AllOf(explanation, label),
        };
    }
}
