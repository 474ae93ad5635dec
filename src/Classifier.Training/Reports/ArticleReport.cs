namespace Classifier.Training.Reports;

/// <summary>An article and what a model says of its sentences.</summary>
public sealed record ArticleReport
{
    /// <summary>The heading of the page, such as the article's title or its file.</summary>
    public required string Title { get; init; }

    /// <summary>The article as it was given. All offsets are UTF-16 code units into it.</summary>
    public required string Text { get; init; }

    /// <summary>The model's labels.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The sentences in the order of the text; they must not overlap.</summary>
    public required IReadOnlyList<ReportedSentence> Sentences { get; init; }

    /// <summary>The label that stands for nothing, whose sentences are not tinted. Default "none"; null where every label counts.</summary>
    public string? BackgroundLabel { get; init; } = "none";
}

/// <summary>A sentence of an article and what a model says of it.</summary>
public sealed record ReportedSentence
{
    /// <summary>Offset of the first UTF-16 code unit.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the last UTF-16 code unit.</summary>
    public required int End { get; init; }

    /// <summary>The label given; null where the model abstained.</summary>
    public required string? Label { get; init; }

    /// <summary>Probability of the most probable label, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>One probability a label, in the order of <see cref="ArticleReport.Labels"/>.</summary>
    public required IReadOnlyList<float> Probabilities { get; init; }

    /// <summary>What spoke for and against the label; offsets are into the article.</summary>
    public IReadOnlyList<CueSpan> Cues { get; init; } = [];

    /// <summary>What the label's score is made of, strongest first: cues of the text and of the sentence as a whole.</summary>
    public IReadOnlyList<WeightedCue> Reasons { get; init; } = [];

    /// <summary>The words that earned the label, where an annotator marked them or the model found them.</summary>
    public TextSpan? Evidence { get; init; }
}
