using Classifier.Training.Data;
using Classifier.Training.Data.Checks;

namespace Classifier.Training.Tests.Data.Checks;

public sealed class TextFindingTests
{
    [Theory]
    [InlineData("…", FindingCode.ShortText)]
    [InlineData("He left. She stayed. Nobody knew why that was so.", FindingCode.ManySentences)]
    [InlineData("Die Minister haben sich mit dem Botschafter auf eine Erklärung verständigt, die nicht veröffentlicht wird.", FindingCode.OtherLanguage)]
    [InlineData("Le ministre a dit que les négociations sont dans une phase difficile pour tous.", FindingCode.OtherLanguage)]
    [InlineData("Министр заявил, что переговоры продолжатся завтра.", FindingCode.OtherLanguage)]
    [InlineData("وزير الخارجية يصل إلى العاصمة اليوم", FindingCode.OtherLanguage)]
    [InlineData("The bell\a rang twice in the empty hall.", FindingCode.ControlCharacters)]
    [InlineData("The zero\u200Bwidth space is hard to see.", FindingCode.ControlCharacters)]
    [InlineData("A sign turned \u202Eround the rest of the line.", FindingCode.ControlCharacters)]
    [InlineData("A NUL\0 is in the middle of the sentence.", FindingCode.ControlCharacters)]
    [InlineData("The caf\uFFFD was closed for the whole week.", FindingCode.EncodingDamage)]
    [InlineData("The cafÃ© was closed for the whole week.", FindingCode.EncodingDamage)]
    [InlineData("The ministerâ€™s car was late for the meeting.", FindingCode.EncodingDamage)]
    [InlineData("The cafe\u0301 was closed for the whole week.", FindingCode.UnicodeForm)]
    [InlineData("The shop was closed for the whole week. ", FindingCode.OuterBlanks)]
    [InlineData("\u00A0The shop was closed for the whole week.", FindingCode.OuterBlanks)]
    public void An_odd_text_is_found(string text, FindingCode code)
    {
        DataFinding finding = Assert.Single(CleanRows.CheckWith(CleanRows.Row(text)).Findings);
        Assert.Equal(code, finding.Code);
        Assert.Equal("more.csv:2", finding.Sources[0].ToString());
        Assert.Equal("b/1", finding.RowId);
    }

    [Theory]
    [InlineData("“We shall see,” said Łukasz O'Brien-Müller of the café “Déjà Vu”, 42, in São Paulo.")]
    [InlineData("Mr. Smith of the U.S. State Dept. said he would not go.")]
    [InlineData("He flew 🇺🇦 flags, the family 👨‍👩‍👧 waved, and the total was 3.5 per cent.")]
    [InlineData("“No corridor, no lease, no customs officer, no flag,” the mayor of Rio do Sul told them.")]
    [InlineData("The words\tand a line\nbreak are blanks inside a sentence.")]
    [InlineData("Not clear")]
    public void A_usual_text_is_not(string text) => Assert.Empty(CleanRows.CheckWith(CleanRows.Row(text)).Findings);

    [Fact]
    public void A_text_of_more_words_than_allowed_is_long()
    {
        string text = string.Join(' ', Enumerable.Range(1, 101).Select(i => $"word{i}"));
        Assert.Equal(FindingCode.LongText, Assert.Single(CleanRows.CheckWith(CleanRows.Row(text)).Findings).Code);
        Assert.Empty(new DataChecker(new DataCheckOptions { MaximumWords = 101 }).Check([.. CleanRows.Read(), CleanRows.Row(text)]).Findings);
    }

    [Fact]
    public void Blanks_around_an_article_id_are_found() =>
        Assert.Equal(FindingCode.OuterBlanks, Assert.Single(CleanRows.CheckWith(CleanRows.Row("Nobody waited for the mayor.") with { Article = "b " }).Findings).Code);

    [Fact]
    public void The_usual_language_is_that_of_most_rows()
    {
        string[] german =
        [
            "Der Hafenmeister sagte, dass der Tanker nicht auf die Rufe über Funk geantwortet hat.",
            "Die Minister werden sich mit den Gästen auf eine Erklärung einigen.",
            "Das Haus ist von der Straße aus nicht zu sehen und wird bei Regen auch nur selten besucht.",
            "Sie haben nach einem Weg gesucht, um mit dem Zug noch vor der Nacht zu fahren.",
        ];
        LabelledSentence[] rows = [.. german.Select((text, i) => CleanRows.Row(text, i % 2 == 0 ? "claim" : "none", i)),
            CleanRows.Row("The harbour master said that the tanker had not been seen since the storm.", position: 9)];
        DataReport report = new DataChecker(new DataCheckOptions { Folds = 2 }).Check(rows);
        Assert.Contains("English, unlike most (German)", Assert.Single(report.Findings, f => f.Code == FindingCode.OtherLanguage).Message, StringComparison.Ordinal);
        Assert.Equal(1, report.CountOf(FindingCode.OtherLanguage));
    }

    [Fact]
    public void What_a_terminal_would_obey_is_escaped_in_messages()
    {
        DataReport report = CleanRows.CheckWith(CleanRows.Row("\u001B[31mRed. He left. She stayed. Nobody knew."));
        Assert.DoesNotContain('\u001B', string.Concat(DataReportText.Lines(report)));
        Assert.Contains(@"\u001B", string.Concat(DataReportText.Lines(report)), StringComparison.Ordinal);
    }
}
