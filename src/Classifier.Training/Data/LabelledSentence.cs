namespace Classifier.Training.Data;

/// <summary>One row of labelled data.</summary>
/// <param name="Article">The article it belongs to; null for a loose sentence.</param>
/// <param name="Position">Its place in the article as the file gives it; null where the file has none.</param>
/// <param name="Label">The label, as written in the file.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Source">Where it was read.</param>
public sealed record LabelledSentence(string? Article, int? Position, string Label, string Text, RowSource Source)
{
    /// <summary>What the row counts in training against others, above 0. Default 1.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>Further columns of the file by name, such as <c>evidence</c> and <c>kind</c>; empty where there are none.</summary>
    public IReadOnlyDictionary<string, string> Extras { get; init; } = NoExtras;

    private static readonly Dictionary<string, string> NoExtras = [];
}

/// <summary>Where a row was read.</summary>
/// <param name="File">The file's path as given.</param>
/// <param name="Line">1-based line on which the row starts.</param>
public readonly record struct RowSource(string File, long Line)
{
    /// <summary>"file:line", as compilers write it.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}" : File;
}
