using Classifier.Training.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Reports;

public sealed class ArticleHtmlTests
{
    private const string Hostile = "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> </p></article> \u202Etxt.exe\u2066 \u0000 \uD800 &amp; {{0}} %s javascript:alert(1)";

    private static ArticleReport Report(string text, params ReportedSentence[] sentences) =>
        new() { Title = "An article", Text = text, Labels = ["claim", "none", "threat"], Sentences = sentences };

    private static ReportedSentence Sentence(int start, int end, string? label = "claim", params CueSpan[] cues) =>
        new() { Start = start, End = end, Label = label, Confidence = 0.75, Probabilities = [0.75f, 0.2f, 0.05f], Cues = cues };

    [Fact]
    public void An_article_is_a_sound_page_that_loads_nothing()
    {
        const string Text = "He said so. It rained.\n\n“We will strike,” he said.";
        Assert.Empty(PageCheck.Faults(ArticleHtml.Of(Report(Text, Sentence(0, 11), Sentence(12, 22, "none"), Sentence(24, Text.Length, "threat", new CueSpan(28, 39, 2))))));
    }

    [Fact]
    public void Hostile_text_comes_out_inert_wherever_it_stands()
    {
        string html = ArticleHtml.Of(new ArticleReport
        {
            Title = Hostile,
            Text = Hostile + "\n\n" + Hostile,
            Labels = [Hostile, "none"],
            Sentences = [new() { Start = 0, End = Hostile.Length, Label = Hostile, Confidence = 1, Probabilities = [1, 0], Cues = [new CueSpan(3, 30, 1)], Evidence = new TextSpan(20, 60), Reasons = [new WeightedCue(Hostile, false, 1)] }],
        });
        Assert.Empty(PageCheck.Faults(html));
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', html);
        Assert.DoesNotContain('\u2066', html);
        Assert.DoesNotContain('\0', html);
        Assert.Contains("[U+202E]txt.exe[U+2066]", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_with_any_sentence_makes_a_sound_page() => Prop.ForAll<string?>(text =>
    {
        text ??= "";
        return !PageCheck.Faults(ArticleHtml.Of(Report(text, Sentence(text.Length / 3, text.Length / 2, "none", new CueSpan(1, text.Length / 2, 1))))).Any();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_character_that_can_be_seen_is_lost_or_changed() => Prop.ForAll<string?>(text =>
    {
        text = string.Concat((text ?? "").Where(c => c is > ' ' and < '\u007F' or > '\u00A0' and < '\u0300'));
        string html = ArticleHtml.Of(Report(text));
        return PageCheck.TextOf(html[html.IndexOf("<article ", StringComparison.Ordinal)..]).Trim() == text;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_article_reads_as_it_was_written()
    {
        const string Text = "One is here. Two\nis there.\n\nThree follows.";
        string html = ArticleHtml.Of(Report(Text, Sentence(0, 12, "none"), Sentence(13, 26, "none"), Sentence(28, 42, "none")));
        Assert.Equal(2, html.Split("<p ").Length - 1);
        string article = html[html.IndexOf("<article ", StringComparison.Ordinal)..];
        Assert.Contains(">One is here.<", article, StringComparison.Ordinal);
        Assert.Contains(">Two\nis there.<", article, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n\nb\nc\n\n\nd", 3)]
    [InlineData("a\r\n\r\nb\r\nc", 2)]
    [InlineData("a\nb\nc", 3)]
    [InlineData("  \n \n", 0)]
    [InlineData("", 0)]
    public void Paragraphs_are_parted_by_blank_lines_or_else_by_lines(string text, int paragraphs) =>
        Assert.Equal(paragraphs, ArticleHtml.Of(Report(text)).Split("<p ").Length - 1);

    [Fact]
    public void A_sentence_is_never_cut_by_a_paragraph() =>
        Assert.Equal(2, ArticleHtml.Of(Report("a\n\nb c\n\nd", Sentence(0, 4))).Split("<p ").Length - 1);

    [Fact]
    public void Labelled_sentences_say_their_label_in_words_and_the_rest_does_not()
    {
        string html = ArticleHtml.Of(Report("He said so. It rained.", Sentence(0, 11), Sentence(12, 22, "none")));
        Assert.Equal(1, html.Split("class=\"tag\"").Length - 1);
        Assert.Contains("claim 75%", PageCheck.TextOf(html), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_on_which_the_model_abstained_are_counted() =>
        Assert.Contains("undecided 1", PageCheck.TextOf(ArticleHtml.Of(Report("Well.", Sentence(0, 5, null)))), StringComparison.Ordinal);

    [Fact]
    public void Sentences_on_which_the_model_abstained_look_unlike_those_of_the_background()
    {
        string html = ArticleHtml.Of(Report("Well. So.", Sentence(0, 5, null), Sentence(6, 9, "none")));
        Assert.Contains("class=\"sentence background undecided\"", html, StringComparison.Ordinal);
        Assert.Contains("class=\"sentence background\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_panel_of_a_sentence_gives_its_probabilities_and_what_its_score_is_made_of()
    {
        ReportedSentence sentence = Sentence(0, 11) with { Reasons = [new("said so", false, 1.5), new("length", true, -0.75), new("bias", true, 0.25)] };
        string text = PageCheck.TextOf(ArticleHtml.Of(Report("He said so.", sentence)));
        Assert.Contains("claim  75.0% none  20.0% threat  5.0%", text, StringComparison.Ordinal);
        Assert.Contains("for claim, score 1.00 +1.50 said so −0.75 length +0.25 bias", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_that_earned_a_label_are_underlined_and_the_legend_says_so()
    {
        string html = ArticleHtml.Of(Report("He said so.", Sentence(0, 11) with { Evidence = new TextSpan(3, 10) }));
        Assert.Contains("""He <u class="evidence">said so</u>.""", html, StringComparison.Ordinal);
        Assert.Contains("words that earned the label", html, StringComparison.Ordinal);
        Assert.DoesNotContain("words that earned the label", ArticleHtml.Of(Report("He said so.", Sentence(0, 11))), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_articles_are_one_sound_page_whose_contents_count_labels()
    {
        ArticleReport first = Report("He said so. It rained.", Sentence(0, 11), Sentence(12, 22, "none")) with { Title = "First" };
        ArticleReport second = Report("“We will strike,” he said. She said so.", Sentence(0, 26, "threat"), Sentence(27, 39)) with { Title = Hostile };
        string html = ArticleHtml.Of("2 articles", [first, second]);
        Assert.Empty(PageCheck.Faults(html));
        Assert.Contains("""<li><a href="#a0" dir="auto">First</a>""", html, StringComparison.Ordinal);
        Assert.Contains("""<article id="a1">""", html, StringComparison.Ordinal);
        string text = PageCheck.TextOf(html);
        Assert.Contains("First claim 1", text, StringComparison.Ordinal);
        Assert.Contains("claim 2", text, StringComparison.Ordinal);
        Assert.Contains("threat 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void One_article_has_no_list_of_contents() => Assert.DoesNotContain("<nav", ArticleHtml.Of(Report("Well.")), StringComparison.Ordinal);

    [Fact]
    public void Articles_of_different_labels_do_not_make_a_page() =>
        Assert.Throws<ArgumentException>(() => ArticleHtml.Of("Two", [Report("a"), Report("b") with { Labels = ["none"] }]));

    [Fact]
    public void Overlapping_cues_add_up_and_faint_ones_are_left_out()
    {
        string html = ArticleHtml.Of(Report("abcdef", Sentence(0, 6, "claim", new CueSpan(0, 4, 1), new CueSpan(2, 4, 1), new CueSpan(4, 5, 0.01), new CueSpan(5, 6, -1))));
        Assert.Contains("""<span class="cue for middling">ab</span><span class="cue for strong">cd</span>e<span class="cue against middling">f</span>""", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 9, "claim")]
    [InlineData(2, 1, "claim")]
    [InlineData(0, 2, "rumour")]
    public void Sentences_that_do_not_fit_are_refused(int start, int end, string label) =>
        Assert.Throws<ArgumentException>(() => ArticleHtml.Of(Report("abc", Sentence(start, end, label))));
}
