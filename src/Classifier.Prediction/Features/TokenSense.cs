namespace Classifier.Prediction.Features;

/// <summary>What the channels know of a word besides its form; words that are all the same to them share one.</summary>
/// <param name="Cues">Cue classes of the terms that begin with it.</param>
/// <param name="Groups">Groups of these classes; unknown names belong to the actors.</param>
/// <param name="Shape">What it counts as in word n-grams where it stands for its kind; null where it stands for itself.</param>
/// <param name="SequenceCode">What it counts as in sequences; see <see cref="SequenceCodes"/>.</param>
/// <param name="SkeletonCode">What it counts as in skeletons; see <see cref="SkeletonCodes"/>.</param>
/// <param name="IsName">A capitalised word that the lexicon does not know.</param>
/// <param name="IsFiniteVerb">Whether it is one of the <see cref="FiniteVerbs"/>.</param>
/// <param name="EndsLikePast">A word of at least five letters, no name, that ends in -ed.</param>
/// <param name="LongTerms">The longer terms that it may begin; null for none.</param>
internal sealed record TokenSense(
    ClassSet Cues,
    ulong Groups,
    ulong? Shape,
    ulong SequenceCode,
    ulong SkeletonCode,
    bool IsName,
    bool IsFiniteVerb,
    bool EndsLikePast,
    LongTerms? LongTerms);
