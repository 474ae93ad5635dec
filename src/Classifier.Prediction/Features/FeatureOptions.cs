namespace Classifier.Prediction.Features;

/// <summary>
/// Which feature channels a model has, and how they work; null switches a channel off. Part of the model file. The defaults are
/// those of the default model, chosen by the ablation in its model card.
/// </summary>
public sealed record FeatureOptions
{
    /// <summary>Token n-grams over normal forms and shapes. Default: 1 to 3 tokens.</summary>
    public NGramOptions? Words { get; init; } = new() { Minimum = 1, Maximum = 3 };

    /// <summary>Character n-grams inside words. Default: 3 to 4 UTF-16 code units.</summary>
    public NGramOptions? Characters { get; init; } = new() { Minimum = 3, Maximum = 4 };

    /// <summary>Subword n-grams. Default: off.</summary>
    public NGramOptions? Subwords { get; init; }

    /// <summary>Cue classes of the lexicon. Default: on.</summary>
    public ChannelOptions? Cues { get; init; } = new();

    /// <summary>Ordered pairs and triples of cue groups within a window. Default: off, since the skeleton does their work.</summary>
    public ChannelOptions? Patterns { get; init; }

    /// <summary>N-grams over cue classes, function words and word endings. Default: 2 to 4.</summary>
    public NGramOptions? Sequence { get; init; } = new() { Minimum = 2, Maximum = 4 };

    /// <summary>N-grams over cue groups and marks alone. Default: 2 to 5.</summary>
    public NGramOptions? Skeleton { get; init; } = new() { Minimum = 2, Maximum = 5 };

    /// <summary>Quotation, attribution, main verb, who asks whom for what. Default: on.</summary>
    public ChannelOptions? Frame { get; init; } = new();

    /// <summary>Place in the article and what the neighbours carry. Default: on.</summary>
    public ChannelOptions? Context { get; init; } = new();

    /// <summary>
    /// Whether names that the lexicon does not know count as words, not as "a name". Default: false, since the next news is about other
    /// people and places; where names tell the labels apart, as those of programs or products do, it should be true.
    /// </summary>
    public bool NamesAsWords { get; init; }

    /// <summary>In how many training sentences a feature must stand to get a slot. At least 1; default 4.</summary>
    public int MinimumDocumentFrequency { get; init; } = 4;

    /// <summary>The most slots a model may have; the most frequent features are kept. From 1,000 to 1,048,576, default 155,000; with more than 60 labels a model gets fewer, as it must fit into 200 MB of memory.</summary>
    public int MaximumSlots { get; init; } = 155_000;

    /// <summary>Whether a channel that is on looks into the cue lexicon.</summary>
    public bool UsesLexicon => this is not { Cues: null, Patterns: null, Sequence: null, Skeleton: null, Frame: null, Context: null, Words: null, Subwords: null };

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it, its value and the rule.</exception>
    public void Validate()
    {
        Words?.Validate(nameof(Words), CodeRun.MaximumLength);
        Characters?.Validate(nameof(Characters), 8);
        Subwords?.Validate(nameof(Subwords), CodeRun.MaximumLength);
        Cues?.Validate(nameof(Cues));
        Patterns?.Validate(nameof(Patterns));
        Sequence?.Validate(nameof(Sequence), CodeRun.MaximumLength);
        Skeleton?.Validate(nameof(Skeleton), CodeRun.MaximumLength);
        Frame?.Validate(nameof(Frame));
        Context?.Validate(nameof(Context));
        Guard.AtLeast(MinimumDocumentFrequency, 1, nameof(MinimumDocumentFrequency));
        Guard.Between(MaximumSlots, 1_000, 1 << 20, nameof(MaximumSlots));
        if (!UsesLexicon && Characters is null)
            throw new ArgumentException("FeatureOptions has every channel switched off; at least one must be on.");
    }

    /// <summary>The factor of each channel, by the channel's number; 1 for those that are off.</summary>
    internal float[] Factors()
    {
        float[] factors = new float[16];
        Array.Fill(factors, 1f);
        factors[(int)FeatureChannel.Words] = Words?.Factor ?? 1;
        factors[(int)FeatureChannel.Characters] = Characters?.Factor ?? 1;
        factors[(int)FeatureChannel.Subwords] = Subwords?.Factor ?? 1;
        factors[(int)FeatureChannel.Cues] = Cues?.Factor ?? 1;
        factors[(int)FeatureChannel.Patterns] = Patterns?.Factor ?? 1;
        factors[(int)FeatureChannel.Sequence] = Sequence?.Factor ?? 1;
        factors[(int)FeatureChannel.Skeleton] = Skeleton?.Factor ?? 1;
        factors[(int)FeatureChannel.Frame] = Frame?.Factor ?? 1;
        factors[(int)FeatureChannel.Context] = Context?.Factor ?? 1;
        return factors;
    }
}
