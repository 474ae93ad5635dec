namespace Classifier.Training.Data;

/// <summary>The names of the columns that are read from a labelled CSV.</summary>
public sealed record CsvColumns
{
    /// <summary>Column of the sentence; required in the file. Default "text".</summary>
    public string Text { get; init; } = "text";

    /// <summary>Column of the label; required in the file. Default "label".</summary>
    public string Label { get; init; } = "label";

    /// <summary>Column of the article's id; used where present. Default "article".</summary>
    public string Article { get; init; } = "article";

    /// <summary>Column of the place in the article, a whole number; used where present. Default "position".</summary>
    public string Position { get; init; } = "position";

    /// <summary>Column of the row's weight in training, a number above 0; used where present. Default "weight".</summary>
    public string Weight { get; init; } = "weight";

    /// <summary>Checks the names.</summary>
    /// <exception cref="ArgumentException">A name is empty, or two are the same.</exception>
    public void Validate()
    {
        string[] names = [Text, Label, Article, Position, Weight];
        if (names.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("CsvColumns has an empty name; each of Text, Label, Article, Position and Weight needs one.");
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Length)
            throw new ArgumentException($"CsvColumns names the same column twice ({string.Join(", ", names)}); each must be another one.");
    }
}
