namespace Classifier.Prediction.Features;

/// <summary>A sentence as channels see it.</summary>
/// <param name="text">The sentence.</param>
/// <param name="sentence">Its tokens and cues.</param>
/// <param name="context">Its surroundings.</param>
internal readonly ref struct SentenceView(ReadOnlySpan<char> text, AnalysedSentence sentence, SentenceContext context)
{
    /// <summary>The sentence as given.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>Its tokens, in order, and what is known of each.</summary>
    public AnalysedSentence Sentence { get; } = sentence;

    /// <summary>Its tokens, in order.</summary>
    public ReadOnlySpan<Token> Tokens => Sentence.Tokens.Span;

    /// <summary>What surrounds it.</summary>
    public SentenceContext Context { get; } = context;
}
