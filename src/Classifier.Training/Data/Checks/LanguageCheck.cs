namespace Classifier.Training.Data.Checks;

/// <summary>Texts in another language than most of the data, whichever that is.</summary>
internal sealed class LanguageCheck(DataCheckOptions options) : IDataCheck
{
    public void Run(CheckedRows rows, FindingCollector findings, CancellationToken cancellation)
    {
        string?[] languages = new string?[rows.All.Count];
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        Parallel.For(0, languages.Length, parallel, row => languages[row] = LanguageProfile.Of(rows.All[row].Text));
        string? usual = languages.OfType<string>().CountBy(l => l).OrderByDescending(l => l.Value).Select(l => l.Key).FirstOrDefault();
        for (int row = 0; row < languages.Length; row++)
        {
            if (languages[row] is not { } language || language == usual)
                continue;
            LabelledSentence own = rows.All[row];
            findings.Add(FindingCode.OtherLanguage, () => DataFinding.About(
                own,
                FindingCode.OtherLanguage,
                $"the text seems to be {language}, unlike most ({usual}): {Excerpt.Of(own.Text)}",
                "Translate it or remove the row.",
                options.Columns.Text));
        }
    }
}
