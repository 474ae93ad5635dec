namespace Classifier.Prediction.Features;

/// <summary>Which feature channels a model has, and how they work. Part of the model file.</summary>
public sealed record FeatureOptions
{
    /// <summary>Word n-grams; null switches the channel off. Default: 1 to 3 tokens.</summary>
    public WordOptions? Words { get; init; } = new();

    /// <summary>Character n-grams inside words; null switches the channel off. Default: 3 to 5 characters.</summary>
    public CharacterOptions? Characters { get; init; } = new();

    /// <summary>Subword n-grams; null (the default) switches the channel off.</summary>
    public SubwordOptions? Subwords { get; init; }

    /// <summary>Whether the cue lexicon's classes and their patterns are features. Default: true.</summary>
    public bool Cues { get; init; } = true;

    /// <summary>Whether the sentence's frame and its surroundings are features. Default: true.</summary>
    public bool Frame { get; init; } = true;

    /// <summary>In how many training sentences a feature must stand to get a slot. At least 1; default 2.</summary>
    public int MinimumDocumentFrequency { get; init; } = 2;

    /// <summary>The most slots a model may have; the most frequent features are kept. From 1,000 to 2,097,152; default 262,144.</summary>
    public int MaximumSlots { get; init; } = 262_144;

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it, its value and the rule.</exception>
    public void Validate()
    {
        Words?.Validate();
        Characters?.Validate();
        Subwords?.Validate();
        Guard.AtLeast(MinimumDocumentFrequency, 1, nameof(MinimumDocumentFrequency));
        Guard.Between(MaximumSlots, 1_000, 1 << 21, nameof(MaximumSlots));
        if (Words is null && Characters is null && Subwords is null && !Cues && !Frame)
            throw new ArgumentException("FeatureOptions has every channel switched off; at least one of Words, Characters, Subwords, Cues and Frame must be on.");
    }
}

/// <summary>How the word channel works.</summary>
public sealed record WordOptions
{
    /// <summary>Shortest n-gram in tokens, from 1 to 5. Default 1.</summary>
    public int Minimum { get; init; } = 1;

    /// <summary>Longest n-gram in tokens, from <see cref="Minimum"/> to 5. Default 3.</summary>
    public int Maximum { get; init; } = 3;

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public void Validate()
    {
        Guard.Between(Minimum, 1, 5, "Words.Minimum");
        Guard.Between(Maximum, Minimum, 5, "Words.Maximum");
    }
}

/// <summary>How the character channel works.</summary>
public sealed record CharacterOptions
{
    /// <summary>Shortest n-gram in UTF-16 code units, from 1 to 8. Default 3.</summary>
    public int Minimum { get; init; } = 3;

    /// <summary>Longest n-gram in UTF-16 code units, from <see cref="Minimum"/> to 8. Default 5.</summary>
    public int Maximum { get; init; } = 5;

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public void Validate()
    {
        Guard.Between(Minimum, 1, 8, "Characters.Minimum");
        Guard.Between(Maximum, Minimum, 8, "Characters.Maximum");
    }
}

/// <summary>How the subword channel works.</summary>
public sealed record SubwordOptions
{
    /// <summary>Shortest n-gram in pieces, from 1 to 5. Default 1.</summary>
    public int Minimum { get; init; } = 1;

    /// <summary>Longest n-gram in pieces, from <see cref="Minimum"/> to 5. Default 3.</summary>
    public int Maximum { get; init; } = 3;

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public void Validate()
    {
        Guard.Between(Minimum, 1, 5, "Subwords.Minimum");
        Guard.Between(Maximum, Minimum, 5, "Subwords.Maximum");
    }
}
