namespace Classifier.Training.Reports;

/// <summary>
/// Shows articles as one reads them, each sentence tinted by its label. One self-contained page: it loads nothing, needs no script,
/// and can be printed. Pointing, tapping or tabbing to a sentence shows its probabilities and what spoke for and against its label;
/// the legend counts and filters labels; several articles have a list of contents.
/// </summary>
public static class ArticleHtml
{
    /// <summary>Makes the page of one article.</summary>
    /// <param name="report">The article; everything in it is encoded, so it may hold anything.</param>
    /// <exception cref="ArgumentException">
    /// A sentence lies outside the text or overlaps the one before it, has a label the report does not name, or has not one
    /// probability a label.
    /// </exception>
    public static string Of(ArticleReport report) => Of(report.Title, [report]);

    /// <summary>Makes the page of any number of articles, which have the same labels.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="reports">The articles; everything in them is encoded, so they may hold anything.</param>
    /// <exception cref="ArgumentException">
    /// An article has other labels than the first, or one of its sentences lies outside the text or overlaps the one before it, has a
    /// label the report does not name, or has not one probability a label.
    /// </exception>
    public static string Of(string title, IReadOnlyList<ArticleReport> reports)
    {
        IReadOnlyList<string> labels = reports.Count > 0 ? reports[0].Labels : [];
        string? background = reports.Count > 0 ? reports[0].BackgroundLabel : null;
        foreach (ArticleReport report in reports)
            Check(report, labels);
        var legend = new ArticleLegend(labels, background);
        return HtmlPage.Of(
            title,
            ["page.css", "article.css"],
            Html.Join([new LabelPalette(labels, background).Styles(), legend.Styles()]),
            Html.Of($"""
                <div class="reader">
                <header>
                <h1 dir="auto" id="top">{title}</h1>
                {(reports.Count == 1 ? Html.Empty : Contents(reports, legend))}</header>
                {legend.Of([.. reports.SelectMany(r => r.Sentences)])}
                <main>
                {reports.Select((report, i) => Article(report, i, isAlone: reports.Count == 1))}</main>
                </div>
                """));
    }

    private static void Check(ArticleReport report, IReadOnlyList<string> labels)
    {
        if (!report.Labels.SequenceEqual(labels, StringComparer.Ordinal))
            throw new ArgumentException($"'{report.Title}' has other labels than the first article.");
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

    private static Html Contents(IReadOnlyList<ArticleReport> reports, ArticleLegend legend) => Html.Of($"""
        <nav class="contents" aria-label="Articles">
        <ol>
        {reports.Select((report, i) => Html.Of($"""<li><a href="#a{i}" dir="auto">{report.Title}</a> {legend.Tally(report)}</li>{"\n"}"""))}</ol>
        </nav>

        """);

    private static Html Article(ArticleReport report, int number, bool isAlone)
    {
        string id = $"a{number}";
        Html heading = isAlone ? Html.Empty : Html.Of($"""<h2 dir="auto">{report.Title} <a class="up" href="#top" aria-label="To the list of articles">↑</a></h2>{"\n"}""");
        return Html.Of($"""
            <article id="{id}">
            {heading}{Paragraphs(report, new SentenceMarkup(report, id))}</article>

            """);
    }

    private static IEnumerable<Html> Paragraphs(ArticleReport report, SentenceMarkup markup)
    {
        int next = 0;
        foreach (TextSpan paragraph in ArticleParagraphs.Of(report.Text, report.Sentences))
        {
            var pieces = new List<Html>();
            int at = paragraph.Start;
            for (; next < report.Sentences.Count && report.Sentences[next].Start < paragraph.End; next++)
            {
                ReportedSentence sentence = report.Sentences[next];
                if (sentence.Start < at)
                    continue;
                pieces.Add(Html.Text(report.Text.AsSpan(at, sentence.Start - at)));
                pieces.Add(markup.Of(sentence, next));
                at = sentence.End;
            }

            if (at < paragraph.End)
                pieces.Add(Html.Text(report.Text.AsSpan(at, paragraph.End - at)));
            yield return Html.Of($"""<p dir="auto">{pieces}</p>{"\n"}""");
        }
    }
}
