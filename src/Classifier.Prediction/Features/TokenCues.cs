namespace Classifier.Prediction.Features;

/// <summary>What is known of a token besides its form.</summary>
/// <param name="Cues">Cue classes of the terms that begin here.</param>
/// <param name="Groups">Groups of these classes; unknown names belong to the actors.</param>
/// <param name="Code">What it counts as in word n-grams: its hash, or that of its shape.</param>
/// <param name="SequenceCode">What it counts as in sequences; see <see cref="SequenceCodes"/>.</param>
/// <param name="SkeletonCode">What it counts as in skeletons; see <see cref="SkeletonCodes"/>.</param>
/// <param name="IsName">A capitalised word that the lexicon does not know.</param>
/// <param name="HasShape">Whether <paramref name="Code"/> is a shape.</param>
/// <param name="IsFiniteVerb">Whether it is one of the <see cref="FiniteVerbs"/>.</param>
/// <param name="EndsLikePast">A word of at least five letters, no name, that ends in -ed.</param>
/// <param name="IsNegated">Whether a negation stands among the three tokens before it.</param>
internal readonly record struct TokenCues(
    UInt128 Cues,
    ulong Groups,
    ulong Code,
    ulong SequenceCode,
    ulong SkeletonCode,
    bool IsName,
    bool HasShape,
    bool IsFiniteVerb,
    bool EndsLikePast,
    bool IsNegated = false);
