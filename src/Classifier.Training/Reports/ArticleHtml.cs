namespace Classifier.Training.Reports;

/// <summary>
/// Shows an article as one reads it, each sentence tinted by its label. One self-contained page: it loads nothing, needs no script,
/// and can be printed. Hovering, tapping or tabbing to a sentence shows its probabilities; the legend filters labels.
/// </summary>
public static class ArticleHtml
{
    /// <summary>Makes the page.</summary>
    /// <param name="report">The article; everything in it is encoded, so it may hold anything.</param>
    /// <exception cref="ArgumentException">
    /// A sentence lies outside the text or overlaps the one before it, has a label the report does not name, or has not one
    /// probability a label.
    /// </exception>
    public static string Of(ArticleReport report)
    {
        Check(report);
        var palette = new LabelPalette(report.Labels, report.BackgroundLabel);
        return HtmlPage.Of(
            report.Title,
            ["page.css", "article.css"],
            Html.Join([palette.Styles(), .. report.Labels.Select((_, l) => FilterStyles(l))]),
            Html.Of($"""
                <div class="reader">
                <header>
                <h1 dir="auto">{report.Title}</h1>
                {Legend(report)}
                </header>
                <main>
                <article>
                {ArticleParagraphs.Of(report.Text, report.Sentences).Select(p => Paragraph(report, p))}</article>
                </main>
                </div>
                """));
    }

    private static void Check(ArticleReport report)
    {
        int end = 0;
        foreach (ReportedSentence sentence in report.Sentences)
        {
            if (sentence.Start < end || sentence.End < sentence.Start || sentence.End > report.Text.Length)
                throw new ArgumentException($"The sentence from {sentence.Start} to {sentence.End} lies outside the text or overlaps the one before.");
            if (sentence.Label is not null && !report.Labels.Contains(sentence.Label))
                throw new ArgumentException($"The sentence at {sentence.Start} has the label '{sentence.Label}', which the report does not name.");
            if (sentence.Probabilities.Count != report.Labels.Count)
                throw new ArgumentException($"The sentence at {sentence.Start} has {sentence.Probabilities.Count} probabilities for {report.Labels.Count} labels.");
            end = sentence.End;
        }
    }

    /// <summary>Takes the colour and the tag off the sentences of a label whose box in the legend is not ticked.</summary>
    private static Html FilterStyles(int label) => Html.Of($$"""
        .reader:has(#show{{label}}:not(:checked)) .sentence.l{{label}}{background:none;border-color:transparent}
        .reader:has(#show{{label}}:not(:checked)) .sentence.l{{label}} .tag{display:none}

        """);

    private static Html Legend(ArticleReport report)
    {
        var counts = report.Sentences.CountBy(s => s.Label ?? "").ToDictionary();
        IEnumerable<Html> filters = report.Labels.Index()
            .Where(l => l.Item != report.BackgroundLabel)
            .Select(l => Html.Of($"""
                <label class="l{l.Index}"><input type="checkbox" id="show{l.Index}" checked> <span class="swatch">{l.Item}</span> {counts.GetValueOrDefault(l.Item)}</label>

                """));
        IEnumerable<Html> rest = ((string?[])[report.BackgroundLabel, ""])
            .Where(label => label is not null && counts.ContainsKey(label))
            .Select(label => Html.Of($"""
                <span class="rest">{(label == "" ? "undecided" : label)} {counts[label!]}</span>

                """));
        return Html.Of($"""
            <fieldset class="legend">
            <legend>{report.Sentences.Count} sentences. Untick a label to hide its colour.</legend>
            {filters}{rest}<label><input type="checkbox" id="cues" checked> cues</label>
            </fieldset>
            """);
    }

    private static Html Paragraph(ArticleReport report, TextSpan paragraph)
    {
        var pieces = new List<Html>();
        int at = paragraph.Start;
        foreach ((int number, ReportedSentence sentence) in report.Sentences.Index())
        {
            if (sentence.Start < paragraph.Start || sentence.Start >= paragraph.End)
                continue;
            pieces.Add(Html.Text(report.Text.AsSpan(at, sentence.Start - at)));
            pieces.Add(Sentence(report, sentence, number));
            at = sentence.End;
        }

        if (at < paragraph.End)
            pieces.Add(Html.Text(report.Text.AsSpan(at, paragraph.End - at)));
        return Html.Of($"""<p dir="auto">{pieces}</p>{"\n"}""");
    }

    private static Html Sentence(ArticleReport report, ReportedSentence sentence, int number)
    {
        bool isBackground = sentence.Label is null || sentence.Label == report.BackgroundLabel;
        string kind = isBackground ? "background" : $"labelled l{report.Labels.Index().First(l => l.Item == sentence.Label).Index}";
        Html text = CueMarkup.Of(report.Text, new TextSpan(sentence.Start, sentence.End), sentence.Cues, sentence.Evidence);
        Html tag = isBackground ? Html.Empty : Html.Of($"""<span class="tag">{sentence.Label} {sentence.Confidence:0%}</span>""");
        // Background sentences answer to a tap but are no stops for the tab key; there would be too many.
        return Html.Of($"""<span class="sentence {kind}" tabindex="{(isBackground ? -1 : 0)}" aria-describedby="about{number}">{text}{tag}<span class="about" id="about{number}" role="tooltip">{About(report, sentence)}</span></span>""");
    }

    private static Html About(ArticleReport report, ReportedSentence sentence)
    {
        IEnumerable<Html> shares = report.Labels.Index()
            .OrderByDescending(l => sentence.Probabilities[l.Index])
            .Select(l => Html.Of($"""<span class="share l{l.Index}"><span class="name">{l.Item}</span> <span class="bar" style="--share:{sentence.Probabilities[l.Index]:0.000}"></span> <span class="number">{sentence.Probabilities[l.Index]:0.0%}</span></span> """));
        return Html.Of($"""<span class="verdict">{sentence.Label ?? "undecided"}</span> {shares}""");
    }
}
