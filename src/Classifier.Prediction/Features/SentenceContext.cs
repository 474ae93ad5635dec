namespace Classifier.Prediction.Features;

/// <summary>What surrounds a sentence in its article. A loose sentence has none of it.</summary>
/// <param name="Position">Place in the article, from 0; -1 for a loose sentence.</param>
/// <param name="Previous">What the sentence before carries; null at the start of an article and for a loose sentence.</param>
/// <param name="Next">What the sentence after carries; null at the end of an article and for a loose sentence.</param>
internal readonly record struct SentenceContext(int Position, SentenceProfile? Previous, SentenceProfile? Next)
{
    /// <summary>No surroundings.</summary>
    public static SentenceContext None { get; } = new(-1, null, null);
}
