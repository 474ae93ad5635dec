using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Classifier.Training.Data.Unicode;

namespace Classifier.Training.Data.Checks;

/// <summary>Characters that do not belong: control and invisible ones, traces of a wrong encoding, marks apart, outer blanks.</summary>
internal sealed partial class CharacterCheck(DataCheckOptions options) : IDataCheck
{
    // Tabs and line breaks are blanks; the zero-width joiner and non-joiner are part of emoji and of some scripts.
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue)
            .Select(code => (char)code)
            .Where(c => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format)
            .Except(['\t', '\n', '\r', '\u200C', '\u200D'])]);

    public void Run(CheckedRows rows, FindingCollector findings, CancellationToken cancellation)
    {
        foreach (LabelledSentence row in rows.All)
        {
            cancellation.ThrowIfCancellationRequested();
            CheckText(row, findings);
            if (!ComposedForm.Is(row.Text) || !ComposedForm.Is(row.Label))
            {
                Add(FindingCode.UnicodeForm, row, "letters and their marks are separate characters (not Unicode normalization form C)",
                    "Let the fix compose them, so that equal words are equal.", findings);
            }

            if (HasOuterBlanks(row.Text) || HasOuterBlanks(row.Label) || (row.Article is { } article && HasOuterBlanks(article)))
            {
                Add(FindingCode.OuterBlanks, row, "blanks stand around the text, the label or the article's id",
                    "Let the fix remove them.", findings);
            }
        }
    }

    private void CheckText(LabelledSentence row, FindingCollector findings)
    {
        int unwanted = row.Text.AsSpan().IndexOfAny(Unwanted);
        // A control character within a trace of a wrong encoding is reported as that.
        if (row.Text.Contains('\uFFFD', StringComparison.Ordinal) || Mojibake().IsMatch(row.Text))
        {
            Add(FindingCode.EncodingDamage, row, $"the text was damaged by a wrong encoding: {Excerpt.Of(row.Text)}",
                "Restore it from its source.", findings);
        }
        else if (unwanted >= 0)
        {
            Add(FindingCode.ControlCharacters, row, $"the text has the invisible character U+{(int)row.Text[unwanted]:X4}",
                "Remove it.", findings);
        }
    }

    private void Add(FindingCode code, LabelledSentence row, string message, string advice, FindingCollector findings) =>
        findings.Add(code, () => DataFinding.About(row, code, message, advice, options.Columns.Text));

    private static bool HasOuterBlanks(string value) => value.Length > 0 && (char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]));

    /// <summary>UTF-8 that was read as Windows-1252 or ISO 8859-1: "Ã©" for "é", "â€™" for "’".</summary>
    [GeneratedRegex("[\u00C2-\u00C3][\u0080-\u00BF]|\u00E2(\u20AC|\u0080)")]
    private static partial Regex Mojibake();
}
