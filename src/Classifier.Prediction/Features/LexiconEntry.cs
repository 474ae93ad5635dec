namespace Classifier.Prediction.Features;

/// <summary>What a lexicon says of a word by itself; see <see cref="LongTerms"/> for terms of several words.</summary>
/// <param name="Lower">Its classes without a capital.</param>
/// <param name="Capital">Its classes with a capital.</param>
internal readonly record struct LexiconEntry(ClassSet Lower, ClassSet Capital)
{
    /// <summary>The classes of the word.</summary>
    public ClassSet ClassesOf(in Token token) => token.Capitals == Capitals.None ? Lower : Capital;
}
