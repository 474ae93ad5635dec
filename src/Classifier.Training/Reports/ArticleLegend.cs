namespace Classifier.Training.Reports;

/// <summary>
/// The legend of a page of articles: how many sentences have which label, and boxes that filter. Without a script: what a box does is
/// in the styles.
/// </summary>
/// <param name="labels">The model's labels.</param>
/// <param name="background">The label that stands for nothing; null where there is none.</param>
internal sealed class ArticleLegend(IReadOnlyList<string> labels, string? background)
{
    private const string Undecided = "";

    /// <summary>The legend.</summary>
    /// <param name="sentences">All sentences of the page.</param>
    public Html Of(IReadOnlyCollection<ReportedSentence> sentences)
    {
        Dictionary<string, int> counts = sentences.CountBy(s => s.Label ?? Undecided).ToDictionary();
        IEnumerable<Html> filters = Coloured().Select(l => Html.Of($"""
            <label class="l{l.Index}"><input type="checkbox" id="show{l.Index}" checked> <span class="swatch">{l.Item}</span> {counts.GetValueOrDefault(l.Item)}</label>

            """));
        IEnumerable<Html> rest = ((string?[])[background, Undecided])
            .Where(label => label is not null && counts.ContainsKey(label))
            .Select(label => Html.Of($"""
                <span class="rest{(label == Undecided ? " undecided" : "")}">{(label == Undecided ? "undecided" : label)} {counts[label!]}</span>

                """));
        Html evidence = sentences.Any(s => s.Evidence is not null) ? Html.Of($"""<span class="rest"><u class="evidence">words that earned the label</u></span>{"\n"}""") : Html.Empty;
        return Html.Of($"""
            <fieldset class="legend">
            <legend>{sentences.Count:#,0} {(sentences.Count == 1 ? "sentence" : "sentences")}. Untick a label to hide it; point at a sentence, or tap it, for the reasons.</legend>
            {filters}{rest}{evidence}<label><input type="checkbox" id="cues" checked> cues</label>
            <label><input type="checkbox" id="only"> only sentences with a ticked label</label>
            </fieldset>
            """);
    }

    /// <summary>How many sentences of an article have which label, most frequent first.</summary>
    public Html Tally(ArticleReport article)
    {
        Dictionary<string, int> counts = article.Sentences.CountBy(s => s.Label ?? Undecided).ToDictionary();
        return Html.Join(Coloured()
            .Where(l => counts.ContainsKey(l.Item))
            .OrderByDescending(l => counts[l.Item])
            .Select(l => Html.Of($"""<span class="l{l.Index}"><span class="swatch">{l.Item}</span> {counts[l.Item]}</span> """)));
    }

    /// <summary>What the boxes do: an unticked label loses colour and tag; where only labelled sentences are wanted, all others go.</summary>
    public Html Styles() => Html.Join(Coloured().Select(l => Html.Of($$"""
        .reader:has(#show{{l.Index}}:not(:checked)) .sentence.l{{l.Index}}{background:none;border-color:transparent}
        .reader:has(#show{{l.Index}}:not(:checked)) .sentence.l{{l.Index}} .tag{display:none}
        .reader:has(#only:checked):has(#show{{l.Index}}:not(:checked)) .sentence.l{{l.Index}}{display:none}

        """)));

    private IEnumerable<(int Index, string Item)> Coloured() => labels.Index().Where(l => l.Item != background);
}
