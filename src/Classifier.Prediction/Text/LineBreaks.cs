using System.Buffers;

namespace Classifier.Prediction.Text;

/// <summary>The characters that end lines.</summary>
internal static class LineBreaks
{
    public const string All = "\n\r\u2028\u2029\u0085\v\f";

    public static readonly SearchValues<char> Search = SearchValues.Create(All);

    public static bool Contains(char character) =>
        character is (>= '\n' and <= '\r') or '\u0085' or '\u2028' or '\u2029';

    /// <summary>How many lines a break ends: none for the second half of CR LF, two for breaks between paragraphs and pages.</summary>
    public static int Count(ReadOnlySpan<char> text, int index) => text[index] switch
    {
        '\n' when index > 0 && text[index - 1] == '\r' => 0,
        '\u2029' or '\f' => 2,
        _ => 1,
    };
}
