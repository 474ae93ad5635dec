using System.Globalization;
using System.Text;

namespace Classifier.Training.Reports;

/// <summary>Makes text from outside harmless in HTML, in element content as well as in quoted attributes.</summary>
internal static class HtmlEncoding
{
    /// <summary>
    /// Encodes a text. Besides the characters that mean something to HTML, those that would act on the page unseen are shown by
    /// their number instead: control characters, and the marks that reorder text (which could make a sentence read otherwise than it
    /// is stored, Boucher and Anderson 2021). Halves of surrogate pairs become the replacement character.
    /// </summary>
    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                case int value when IsUnseen(value):
                    html.Append(CultureInfo.InvariantCulture, $"[U+{value:X4}]");
                    break;
                default:
                    AppendRune(html, rune);
                    break;
            }
        }
    }

    private static bool IsUnseen(int value) => value switch
    {
        '\t' or '\n' or '\r' => false,
        < 0x20 or (>= 0x7F and <= 0x9F) => true,
        0x061C or 0x200E or 0x200F => true,
        >= 0x202A and <= 0x202E => true,
        >= 0x2066 and <= 0x206F => true,
        >= 0xE0000 and <= 0xE007F => true,
        _ => false,
    };

    private static void AppendRune(StringBuilder html, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        html.Append(units[..rune.EncodeToUtf16(units)]);
    }
}
