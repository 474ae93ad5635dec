namespace Classifier.Prediction.Features;

/// <summary>What a lexicon knows of a first word.</summary>
/// <param name="Lower">Its own classes without a capital.</param>
/// <param name="Capital">Its own classes with a capital.</param>
/// <param name="LongTerms">The longer terms it begins; null for none.</param>
internal sealed record LexiconEntry(ClassSet Lower, ClassSet Capital, LongTerms? LongTerms)
{
    /// <summary>What is known of a word that stands in no class.</summary>
    public static LexiconEntry None { get; } = new(default, default, null);

    /// <summary>The classes of the word itself.</summary>
    public ClassSet ClassesOf(in Token token) => token.Capitals == Capitals.None ? Lower : Capital;
}
