namespace Classifier.Prediction.Features;

/// <summary>What is known of a token besides its form.</summary>
/// <param name="Sense">What its word is to the channels.</param>
/// <param name="Code">What it counts as in word n-grams: its hash, or that of its shape.</param>
/// <param name="Word">A number that its word alone has for as long as the word is remembered.</param>
/// <param name="IsNegated">Whether a negation stands among the three tokens before it.</param>
internal readonly record struct TokenCues(TokenSense Sense, ulong Code, int Word, bool IsNegated)
{
    /// <summary>Cue classes of the terms that begin here.</summary>
    public ClassSet Cues => Sense.Cues;

    /// <summary>Groups of these classes; unknown names belong to the actors.</summary>
    public ulong Groups => Sense.Groups;

    /// <summary>A capitalised word that the lexicon does not know.</summary>
    public bool IsName => Sense.IsName;

    /// <summary>Whether <see cref="Code"/> is a shape.</summary>
    public bool HasShape => Sense.Shape.HasValue;
}
