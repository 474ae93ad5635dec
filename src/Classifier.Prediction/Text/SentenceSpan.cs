namespace Classifier.Prediction.Text;

/// <summary>One sentence's place in a text, and whether quotations run across its edges.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit.</param>
/// <param name="End">Offset after the last UTF-16 code unit (exclusive).</param>
/// <param name="StartsInsideQuotation">True when a quotation that began in an earlier sentence is still open at <paramref name="Start"/>.</param>
/// <param name="EndsInsideQuotation">True when a quotation is still open at <paramref name="End"/>.</param>
public readonly record struct SentenceSpan(int Start, int End, bool StartsInsideQuotation = false, bool EndsInsideQuotation = false)
{
    /// <summary>Number of UTF-16 code units, <c>End - Start</c>.</summary>
    public int Length => End - Start;
}
