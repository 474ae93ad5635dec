namespace Classifier.Prediction;

/// <summary>The words that earned a sentence its label, as a model has learned from marked training sentences.</summary>
/// <param name="Start">Offset of the first UTF-16 code unit in the text as given, like <see cref="SentencePrediction.Start"/>.</param>
/// <param name="Text">The words, a slice of the text as given.</param>
public sealed record EvidenceSpan(int Start, string Text)
{
    /// <summary>Their length in UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>Offset after the last UTF-16 code unit (exclusive).</summary>
    public int End => Start + Length;
}
