namespace Classifier.Scoring;

/// <summary>A labelled sentence as it is written.</summary>
internal readonly ref struct SentenceResult(ReadOnlySpan<char> text, int start, int index, int label, ReadOnlySpan<float> probabilities, Range? evidence)
{
    /// <summary>The sentence.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>Offset of its first UTF-16 code unit in the record's text.</summary>
    public int Start { get; } = start;

    /// <summary>Offset after its last UTF-16 code unit.</summary>
    public int End => Start + Text.Length;

    /// <summary>Its place in the record's text, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Index of its label.</summary>
    public int Label { get; } = label;

    /// <summary>The label's probability.</summary>
    public float Confidence => Probabilities[Label];

    /// <summary>Where in the sentence the words stand that earned the label; null where they are not known.</summary>
    public Range? Evidence { get; } = evidence;

    /// <summary>All probabilities in the order of the labels.</summary>
    public ReadOnlySpan<float> Probabilities { get; } = probabilities;
}
