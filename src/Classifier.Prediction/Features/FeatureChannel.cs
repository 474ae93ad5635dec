namespace Classifier.Prediction.Features;

/// <summary>
/// The kinds of features. A feature's hash carries its channel in the lowest four bits, so that a slot's channel, and with it the
/// channel's factor, is known without a table. The numbers are part of the model format.
/// </summary>
public enum FeatureChannel
{
    /// <summary>Token n-grams.</summary>
    Words = 1,

    /// <summary>Character n-grams inside words.</summary>
    Characters = 2,

    /// <summary>Subword n-grams.</summary>
    Subwords = 3,

    /// <summary>Cue classes.</summary>
    Cues = 4,

    /// <summary>Pairs and triples of cue groups.</summary>
    Patterns = 5,

    /// <summary>N-grams over cue classes, function words and word endings.</summary>
    Sequence = 6,

    /// <summary>N-grams over cue groups and marks alone.</summary>
    Skeleton = 7,

    /// <summary>Quotation, attribution, main verb, who asks whom for what.</summary>
    Frame = 8,

    /// <summary>Place in the article and what the neighbours carry.</summary>
    Context = 9,

    /// <summary>Windows of words that a network answers to: in explanations only.</summary>
    Network = 10,
}
