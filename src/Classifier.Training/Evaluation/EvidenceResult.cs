namespace Classifier.Training.Evaluation;

/// <summary>How well found evidence agrees with the marks of a label's rows, in tokens summed over all rows.</summary>
/// <param name="Label">The label.</param>
/// <param name="Rows">Number of marked rows.</param>
/// <param name="Found">The evidence that a model finds that has not seen the row's article.</param>
/// <param name="Exact">Share of the rows whose evidence is found to the token.</param>
/// <param name="WholeSentence">Baseline: the whole sentence is evidence.</param>
/// <param name="LongestCue">Baseline: the longest run of words that the lexicon knows is evidence.</param>
public sealed record EvidenceResult(string Label, int Rows, TokenAgreement Found, double Exact, TokenAgreement WholeSentence, TokenAgreement LongestCue);

/// <summary>Agreement in tokens.</summary>
/// <param name="Precision">Share of the found tokens that are marked.</param>
/// <param name="Recall">Share of the marked tokens that are found.</param>
public readonly record struct TokenAgreement(double Precision, double Recall)
{
    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}
