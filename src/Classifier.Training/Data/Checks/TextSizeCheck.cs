using Classifier.Prediction.Text;

namespace Classifier.Training.Data.Checks;

/// <summary>Texts that are no single sentence of a usual length.</summary>
internal sealed class TextSizeCheck(DataCheckOptions options) : IDataCheck
{
    private readonly SentenceSplitter _splitter = new();

    public void Run(CheckedRows rows, FindingCollector findings, CancellationToken cancellation)
    {
        foreach (LabelledSentence row in rows.All)
        {
            cancellation.ThrowIfCancellationRequested();
            int words = CountWords(row.Text);
            if (words < options.MinimumWords)
                Add(FindingCode.ShortText, row, $"{words} word(s)", "Make sure that it is a sentence, or remove the row.", findings);
            if (words > options.MaximumWords)
                Add(FindingCode.LongText, row, $"{words} words", "Make sure that no line break or quotation mark was lost.", findings);
            int sentences = CountSentences(row.Text);
            if (sentences > options.MaximumSentences)
                Add(FindingCode.ManySentences, row, $"{sentences} sentences", "Give each sentence a row of its own.", findings);
        }
    }

    private void Add(FindingCode code, LabelledSentence row, string what, string advice, FindingCollector findings) =>
        findings.Add(code, () => DataFinding.About(
            row, code, $"the text has {what}: {Excerpt.Of(row.Text)}", advice, options.Columns.Text));

    private static int CountWords(string text)
    {
        (int words, bool inside) = (0, false);
        foreach (char c in text)
        {
            bool letter = char.IsLetterOrDigit(c) || char.IsSurrogate(c);
            if (letter && !inside)
                words++;
            // Apostrophes and hyphens join: "isn't" and "cease-fire" are one word.
            inside = letter || (inside && c is '\'' or '’' or '-');
        }

        return words;
    }

    private int CountSentences(string text)
    {
        int count = 0;
        foreach (SentenceSpan _ in _splitter.Enumerate(text))
            count++;
        return count;
    }
}
