namespace Classifier.Training.Data.Checks;

/// <summary>One thing that is wrong, or may be wrong, with labelled data.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Message">What is wrong, as a sentence without its end. Quoted data is shortened, its control characters escaped.</param>
/// <param name="Advice">What to do, as a whole sentence.</param>
public sealed record DataFinding(FindingCode Code, string Message, string Advice)
{
    /// <summary>Most places that a finding lists; the message tells the full number where there are more.</summary>
    public const int MaximumSources = 10;

    /// <summary>Whether the finding keeps the data from being used.</summary>
    public FindingSeverity Severity => SeverityOf(Code);

    /// <summary>Where it is, the place to be changed first; at most <see cref="MaximumSources"/>; empty for all data.</summary>
    public IReadOnlyList<RowSource> Sources { get; init; } = [];

    /// <summary>The column; null where it concerns whole rows or files.</summary>
    public string? Column { get; init; }

    /// <summary>The row at the first place as "article/position"; null where it has none.</summary>
    public string? RowId { get; init; }

    /// <summary>The severity of a kind of finding.</summary>
    public static FindingSeverity SeverityOf(FindingCode code) => code switch
    {
        FindingCode.Unreadable or FindingCode.NotUtf8 or FindingCode.NoHeader or FindingCode.MissingColumn or FindingCode.RepeatedColumn
            or FindingCode.MalformedQuotes or FindingCode.FieldCount or FindingCode.EmptyCell or FindingCode.BadPosition
            or FindingCode.TooFewLabels or FindingCode.TooFewRows => FindingSeverity.Error,
        _ => FindingSeverity.Warning,
    };

    /// <summary>A finding about one row.</summary>
    internal static DataFinding About(LabelledSentence row, FindingCode code, string message, string advice, string? column = null) =>
        new(code, message, advice) { Sources = [row.Source], RowId = IdOf(row), Column = column };

    /// <summary>A finding about several rows, of which the first is to be changed.</summary>
    internal static DataFinding About(
        IEnumerable<LabelledSentence> rows, FindingCode code, string message, string advice, string? column = null)
    {
        LabelledSentence[] shown = [.. rows.Take(MaximumSources)];
        return new(code, message, advice) { Sources = [.. shown.Select(r => r.Source)], RowId = IdOf(shown[0]), Column = column };
    }

    private static string? IdOf(LabelledSentence row) =>
        row.Article is null ? null : row.Position is { } position ? FormattableString.Invariant($"{row.Article}/{position}") : row.Article;
}
