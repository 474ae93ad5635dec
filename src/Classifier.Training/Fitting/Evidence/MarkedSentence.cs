using Classifier.Prediction.Model;

namespace Classifier.Training.Fitting.Evidence;

/// <summary>A training sentence and the words in it that earn its label.</summary>
/// <param name="Rows">The table rows of all tokens, one token's after the other's.</param>
/// <param name="Ends">Where in <paramref name="Rows"/> each token's end.</param>
/// <param name="Mark">The words that earn the label.</param>
internal sealed record MarkedSentence(int[] Rows, int[] Ends, EvidenceWindow Mark)
{
    /// <summary>Number of tokens.</summary>
    public int Count => Ends.Length;

    /// <summary>The table rows of a token.</summary>
    public ReadOnlySpan<int> RowsOf(int token) => Rows.AsSpan((token == 0 ? 0 : Ends[token - 1])..Ends[token]);
}
