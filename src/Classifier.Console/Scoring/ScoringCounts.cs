namespace Classifier.Scoring;

/// <summary>What has been scored.</summary>
internal sealed record ScoringCounts
{
    /// <summary>Records read, bad ones included.</summary>
    public long Records { get; init; }

    /// <summary>Records that could not be scored.</summary>
    public long BadRecords { get; init; }

    /// <summary>Sentences written.</summary>
    public long Sentences { get; init; }

    /// <summary>Sentences left out by a filter.</summary>
    public long LeftOut { get; init; }

    /// <summary>The sum of two counts.</summary>
    public static ScoringCounts operator +(ScoringCounts a, ScoringCounts b) => new()
    {
        Records = a.Records + b.Records,
        BadRecords = a.BadRecords + b.BadRecords,
        Sentences = a.Sentences + b.Sentences,
        LeftOut = a.LeftOut + b.LeftOut,
    };
}
