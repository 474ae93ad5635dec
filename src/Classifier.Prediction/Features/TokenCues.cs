namespace Classifier.Prediction.Features;

/// <summary>Yes or no: what is known of a token.</summary>
[Flags]
internal enum TokenMarks : byte
{
    None = 0,

    /// <summary>A capitalised word that the lexicon does not know.</summary>
    Name = 1 << 0,

    /// <summary>Among words it stands for its kind, not for itself.</summary>
    Shape = 1 << 1,

    /// <summary>One of the <see cref="FiniteVerbs"/>.</summary>
    FiniteVerb = 1 << 2,

    /// <summary>A word of at least five letters, no name, that ends in -ed.</summary>
    EndsLikePast = 1 << 3,

    /// <summary>A negation stands among the three tokens before it.</summary>
    Negated = 1 << 4,
}

/// <summary>
/// What is known of a token besides its form. All but <see cref="TokenMarks.Negated"/> depends on the word and the longer terms that it
/// begins. Numbers only, and no more than a cache line of them (the widest first, lest it be padded), since it is copied for each token.
/// </summary>
internal readonly record struct TokenCues
{
    /// <summary>Cue classes of the terms that begin here.</summary>
    public ClassSet Cues { get; init; }

    /// <summary>By what its word is remembered; see <see cref="WordMemory"/>.</summary>
    public ulong Key { get; init; }

    /// <summary>Groups of these classes; unknown names belong to the actors.</summary>
    public ulong Groups { get; init; }

    /// <summary>What it counts as in word n-grams: its hash, or that of its shape.</summary>
    public ulong Code { get; init; }

    /// <summary>What it counts as in sequences; see <see cref="SequenceCodes"/>.</summary>
    public ulong SequenceCode { get; init; }

    /// <summary>What it counts as in skeletons; see <see cref="SkeletonCodes"/>.</summary>
    public ulong SkeletonCode { get; init; }

    /// <summary>The number of its word, and with cues the first of four; see <see cref="AnalysedSentence.Words"/>.</summary>
    public int Word { get; init; }

    /// <summary>Yes or no.</summary>
    public TokenMarks Marks { get; init; }

    /// <summary>Whether it is a capitalised word that the lexicon does not know.</summary>
    public bool IsName => (Marks & TokenMarks.Name) != 0;

    /// <summary>Whether <see cref="Code"/> is a shape.</summary>
    public bool HasShape => (Marks & TokenMarks.Shape) != 0;

    /// <summary>Whether it is one of the <see cref="FiniteVerbs"/>.</summary>
    public bool IsFiniteVerb => (Marks & TokenMarks.FiniteVerb) != 0;

    /// <summary>Whether it looks like a verb in the past.</summary>
    public bool EndsLikePast => (Marks & TokenMarks.EndsLikePast) != 0;

    /// <summary>Whether a negation stands among the three tokens before it.</summary>
    public bool IsNegated => (Marks & TokenMarks.Negated) != 0;
}
