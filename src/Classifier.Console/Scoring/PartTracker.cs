using System.Text;
using Classifier.Prediction.Text;

namespace Classifier.Scoring;

/// <summary>Knows how many characters and sentences the parts of a long text have had so far.</summary>
internal sealed class PartTracker
{
    private readonly SentenceSplitter _splitter = new();
    private ArticlePart _next;

    /// <summary>Where the next part begins.</summary>
    /// <param name="part">Its bytes.</param>
    /// <param name="isLast">Whether none follows, so that nothing need be counted.</param>
    /// <exception cref="InputException">The text is longer than offsets can say.</exception>
    public ArticlePart Next(ReadOnlySpan<byte> part, bool isLast)
    {
        ArticlePart current = _next;
        if (!isLast)
        {
            string text = Encoding.UTF8.GetString(part);
            int sentences = 0;
            foreach (SentenceSpan _ in _splitter.Enumerate(text))
                sentences++;
            if (current.Offset > int.MaxValue - text.Length)
                throw new InputException("the text is longer than 2,147,483,647 characters; cut it into articles.");
            _next = new ArticlePart(current.Offset + text.Length, current.Position + sentences);
        }

        return current;
    }
}
