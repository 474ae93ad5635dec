using System.Text;

namespace Classifier.Training.Reports;

/// <summary>Makes text from outside harmless in Markdown: it shows as it is, on one line, and is neither markup nor HTML.</summary>
internal static class MarkdownText
{
    // What means something inside a line of CommonMark or a table; < and & are left to the HTML encoding.
    private const string Special = "\\`*_[]|~#";

    /// <summary>A text to be put into a heading, paragraph, list item or table cell.</summary>
    public static string Of(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text.ReplaceLineEndings(" "))
        {
            if (Special.Contains(c, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(c);
        }

        // Quotation marks are harmless outside tags, and plain they keep the source readable.
        return Html.Text(escaped.ToString()).ToString()
            .Replace("&#39;", "'", StringComparison.Ordinal)
            .Replace("&quot;", "\"", StringComparison.Ordinal);
    }
}
