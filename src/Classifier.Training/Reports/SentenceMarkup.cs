namespace Classifier.Training.Reports;

/// <summary>
/// Shows a sentence of an article in the colour of its label, with a panel that says why. The panel opens by pointing, tapping or
/// tabbing to the sentence, without a script.
/// </summary>
/// <param name="report">The article.</param>
/// <param name="id">Distinguishes the articles of a page.</param>
internal sealed class SentenceMarkup(ArticleReport report, string id)
{
    /// <summary>The sentence.</summary>
    /// <param name="sentence">What is said of it.</param>
    /// <param name="number">Its place in the article.</param>
    public Html Of(ReportedSentence sentence, int number)
    {
        bool isBackground = sentence.Label is null || sentence.Label == report.BackgroundLabel;
        string kind = sentence.Label is null ? "background undecided"
            : isBackground ? "background"
            : $"labelled l{report.Labels.Index().First(l => l.Item == sentence.Label).Index}";
        Html text = CueMarkup.Of(report.Text, new TextSpan(sentence.Start, sentence.End), sentence.Cues, sentence.Evidence);
        Html tag = isBackground ? Html.Empty : Html.Of($"""<span class="tag">{sentence.Label} {sentence.Confidence:0%}</span>""");
        // Background sentences answer to a tap but are no stops for the tab key; there would be too many.
        return Html.Of($"""<span class="sentence {kind}" tabindex="{(isBackground ? -1 : 0)}" aria-describedby="{id}s{number}">{text}{tag}<span class="about" id="{id}s{number}" role="tooltip">{Shares(sentence)}{Reasons(sentence)}</span></span>""");
    }

    private Html Shares(ReportedSentence sentence)
    {
        IEnumerable<Html> shares = report.Labels.Index()
            .OrderByDescending(l => sentence.Probabilities[l.Index])
            .Select(l => Html.Of($"""<span class="share l{l.Index}"><span class="name">{l.Item}</span> <span class="bar" style="--share:{sentence.Probabilities[l.Index]:0.000}"></span> <span class="number">{sentence.Probabilities[l.Index]:0.0%}</span></span> """));
        return Html.Of($"""<span class="verdict">{sentence.Label ?? "undecided"}</span> {shares}""");
    }

    private Html Reasons(ReportedSentence sentence)
    {
        if (sentence.Reasons.Count == 0)
            return Html.Empty;
        int label = sentence.Probabilities.Index().MaxBy(p => p.Item).Index;
        IEnumerable<Html> reasons = sentence.Reasons.Select(r => Html.Of(
            $"""<span class="reason {(r.Weight < 0 ? "against" : "for")}"><span class="number">{r.Weight:+0.00;−0.00}</span> <span class="name{(r.IsOfWholeSentence ? " whole" : "")}">{r.Text}</span></span> """));
        return Html.Of($"""<span class="reasons">for {report.Labels[label]}, score {sentence.Reasons.Sum(r => r.Weight):0.00;−0.00}</span> {reasons}""");
    }
}
