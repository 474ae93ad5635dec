using System.Text.RegularExpressions;

namespace Classifier.Training.Reports;

/// <summary>Parts an article into paragraphs as a reader would.</summary>
internal static partial class ArticleParagraphs
{
    /// <summary>
    /// The paragraphs: parted by blank lines where there are any, otherwise every line is one. Sentences are never cut, so a
    /// paragraph ends at the earliest after the sentence that is running.
    /// </summary>
    /// <param name="text">The article.</param>
    /// <param name="sentences">Its sentences in order.</param>
    /// <returns>The paragraphs in order; between them lies nothing but white space.</returns>
    public static IReadOnlyList<TextSpan> Of(string text, IReadOnlyList<ReportedSentence> sentences)
    {
        Regex breaks = BlankLine().IsMatch(text.AsSpan().Trim()) ? BlankLine() : LineBreak();
        var paragraphs = new List<TextSpan>();
        int start = 0, next = 0;
        foreach (Match match in breaks.Matches(text))
        {
            while (next < sentences.Count && sentences[next].End <= match.Index)
                next++;
            if (next < sentences.Count && sentences[next].Start < match.Index)
                continue;
            Add(start, match.Index);
            start = match.Index + match.Length;
        }

        Add(start, text.Length);
        return paragraphs;

        void Add(int from, int to)
        {
            if (!text.AsSpan(from, to - from).IsWhiteSpace())
                paragraphs.Add(new TextSpan(from, to));
        }
    }

    // A carriage return with its line feed is one break; atomic groups keep them from being taken for two.
    [GeneratedRegex(@"(?>\r\n|\n|\r)[^\S\r\n]*(?>\r\n|\n|\r)\s*")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"(?>\r\n|\n|\r)\s*")]
    private static partial Regex LineBreak();
}
