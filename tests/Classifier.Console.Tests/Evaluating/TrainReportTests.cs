namespace Classifier.Console.Tests.Evaluating;

public sealed class TrainReportTests(TunedModel tuned) : IClassFixture<TunedModel>
{
    [Fact]
    public async Task The_report_of_a_training_has_what_the_report_of_an_evaluation_has_and_the_folds()
    {
        string html = await File.ReadAllTextAsync(tuned.Report, TestContext.Current.CancellationToken);
        Assert.Contains("tuned.zip on rows.csv", html, StringComparison.Ordinal);
        foreach (string section in (string[])["labels", "confusion", "curves", "confidence", "pairs", "mistakes", "doubts", "folds", "measures", "model", "data"])
            Assert.Contains($"<section id=\"{section}\">", html, StringComparison.Ordinal);
        Assert.Contains("whole articles, of 60 rows in the files", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_of_a_training_are_shown_with_what_spoke_for_them()
    {
        string html = await File.ReadAllTextAsync(tuned.Report, TestContext.Current.CancellationToken);
        string mistakes = html[html.IndexOf("<section id=\"mistakes\">", StringComparison.Ordinal)..html.IndexOf("<section id=\"doubts\">", StringComparison.Ordinal)];
        Assert.Matches("class=\"cue for (strong|middling)\"", mistakes);
    }
}
