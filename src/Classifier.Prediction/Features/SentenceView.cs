namespace Classifier.Prediction.Features;

/// <summary>A tokenised sentence and what is known of its surroundings; what channels see.</summary>
/// <param name="text">The sentence.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="cues">The cue classes of its tokens; empty without a lexicon.</param>
/// <param name="context">Its surroundings.</param>
internal readonly ref struct SentenceView(ReadOnlySpan<char> text, TokenList tokens, CueMap cues, SentenceContext context)
{
    /// <summary>The sentence as given.</summary>
    public ReadOnlySpan<char> Text { get; } = text;

    /// <summary>Its tokens, in order.</summary>
    public TokenList Tokens { get; } = tokens;

    /// <summary>The cue classes that the lexicon gives to its tokens.</summary>
    public CueMap Cues { get; } = cues;

    /// <summary>What surrounds it.</summary>
    public SentenceContext Context { get; } = context;
}
