using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Training.Data;

namespace Classifier.Training.Fitting.Evidence;

/// <summary>The words of a sentence that earn its label, as the data's <c>evidence</c> column copies them.</summary>
internal static class EvidenceMark
{
    /// <summary>The column that holds the marks.</summary>
    public const string Column = "evidence";

    /// <summary>Where the marked words stand in the text; null where nothing is marked, or the text does not have the words.</summary>
    public static Range? Of(LabelledSentence row)
    {
        if (!row.Extras.TryGetValue(Column, out string? words) || string.IsNullOrWhiteSpace(words))
            return null;
        words = words.Trim();
        int start = row.Text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? null : start..(start + words.Length);
    }

    /// <summary>The tokens that a range of the text touches; null for none.</summary>
    public static EvidenceWindow? TokensIn(Range range, ReadOnlySpan<Token> tokens)
    {
        int first = -1, last = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].End <= range.Start.Value || tokens[i].Start >= range.End.Value)
                continue;
            first = first < 0 ? i : first;
            last = i;
        }

        return first < 0 ? null : new EvidenceWindow(first, last);
    }
}
