namespace Classifier.Prediction.Features;

/// <summary>How a channel works that has nothing to set but its weight.</summary>
public sealed record ChannelOptions
{
    /// <summary>What the channel's features count against those of other channels before a sentence's vector is normalised. From 0.01 to 100; default 1.</summary>
    public float Factor { get; init; } = 1;

    internal void Validate(string channel) => Guard.Between(Factor, 0.01f, 100f, $"{channel}.Factor");
}

/// <summary>How an n-gram channel works.</summary>
public sealed record NGramOptions
{
    /// <summary>Shortest n-gram, at least 1.</summary>
    public required int Minimum { get; init; }

    /// <summary>Longest n-gram, at least <see cref="Minimum"/>; at most 8 characters in the character channel, 5 tokens or pieces elsewhere.</summary>
    public required int Maximum { get; init; }

    /// <summary>What the channel's features count against those of other channels before a sentence's vector is normalised. From 0.01 to 100; default 1.</summary>
    public float Factor { get; init; } = 1;

    internal void Validate(string channel, int longest)
    {
        Guard.Between(Minimum, 1, longest, $"{channel}.Minimum");
        Guard.Between(Maximum, Minimum, longest, $"{channel}.Maximum");
        Guard.Between(Factor, 0.01f, 100f, $"{channel}.Factor");
    }
}
