using System.Globalization;
using System.Text;

namespace Classifier.Training.Data.Checks;

/// <summary>Quotes data in messages: shortened, and with what a terminal would obey or hide made visible.</summary>
internal static class Excerpt
{
    private const int MaximumLength = 60;

    /// <summary>The start of a text in single quotation marks.</summary>
    public static string Of(string text)
    {
        int length = Math.Min(text.Length, MaximumLength);
        if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
            length--;
        return $"'{Visible(text[..length])}{(length < text.Length ? "…" : "")}'";
    }

    /// <summary>The text with control and invisible characters written as \uXXXX.</summary>
    public static string Visible(string text)
    {
        if (!text.Any(IsHidden))
            return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            if (IsHidden(c))
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                visible.Append(c);
        }

        return visible.ToString();
    }

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
