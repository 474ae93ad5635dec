namespace Classifier.Training.Data.Checks;

/// <summary>What a check of labelled data looks for.</summary>
public sealed record DataCheckOptions
{
    /// <summary>The columns' names.</summary>
    public CsvColumns Columns { get; init; } = new();

    /// <summary>Folds that the data will be dealt into; a label needs as many rows. At least 2; default 2.</summary>
    public int Folds { get; init; } = 2;

    /// <summary>Most findings of one kind that a report lists; the rest is counted. At least 1; default 20.</summary>
    public int MaximumFindings { get; init; } = 20;

    /// <summary>Whether near-duplicates are looked for, the only check that takes more than a moment. Default true.</summary>
    public bool NearDuplicates { get; init; } = true;

    /// <summary>
    /// Share of word pairs in common (Jaccard index) from which two texts are near-duplicates. From 0.6, below which some would be
    /// missed, to 1; default 0.7: one word of a dozen may differ.
    /// </summary>
    public double NearDuplicateSimilarity { get; init; } = 0.7;

    /// <summary>Words below which a text is very short. At least 0; default 1.</summary>
    public int MinimumWords { get; init; } = 1;

    /// <summary>
    /// Length in UTF-16 code units below which a text is no duplicate of its like: cross-heads and timestamps may well stand in several
    /// articles. At least 0; default 30.
    /// </summary>
    public int MinimumDuplicateLength { get; init; } = 30;

    /// <summary>Words above which a text is very long. At least 1; default 100.</summary>
    public int MaximumWords { get; init; } = 100;

    /// <summary>
    /// Sentences above which a text has too many. At least 1; default 2, since a quotation may hold a sentence within a sentence.
    /// </summary>
    public int MaximumSentences { get; init; } = 2;

    /// <summary>How many times as many rows the most frequent label may have as the rarest. At least 1; default 50.</summary>
    public double MaximumImbalance { get; init; } = 50;

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it, its value and the rule.</exception>
    public void Validate()
    {
        Columns.Validate();
        AtLeast(Folds, 2, nameof(Folds));
        AtLeast(MaximumFindings, 1, nameof(MaximumFindings));
        AtLeast(MinimumWords, 0, nameof(MinimumWords));
        AtLeast(MinimumDuplicateLength, 0, nameof(MinimumDuplicateLength));
        AtLeast(MaximumWords, 1, nameof(MaximumWords));
        AtLeast(MaximumSentences, 1, nameof(MaximumSentences));
        AtLeast(MaximumImbalance, 1, nameof(MaximumImbalance));
        if (!(NearDuplicateSimilarity is >= 0.6 and <= 1))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"NearDuplicateSimilarity is {NearDuplicateSimilarity}; it must be from 0.6 to 1."));
        }
    }

    private static void AtLeast(double value, double minimum, string option)
    {
        if (!(value >= minimum))
            throw new ArgumentException(FormattableString.Invariant($"{option} is {value}; it must be at least {minimum}."));
    }
}
