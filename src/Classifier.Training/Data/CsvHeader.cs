namespace Classifier.Training.Data;

/// <summary>The header line of a labelled CSV: where each column stands, and what is wrong with it.</summary>
internal sealed class CsvHeader
{
    /// <summary>Most columns that a message lists, since a file of another kind may seem to have thousands.</summary>
    private const int MaximumListed = 20;

    private const int MaximumNameLength = 40;

    private CsvHeader(string[] names, CsvColumns columns)
    {
        Names = names;
        Text = IndexOf(columns.Text);
        Label = IndexOf(columns.Label);
        Article = IndexOf(columns.Article);
        Position = IndexOf(columns.Position);
        Weight = IndexOf(columns.Weight);
        Extras = [.. Enumerable.Range(0, names.Length).Except([Text, Label, Article, Position, Weight])];
        Problems = [.. FindProblems(columns)];
    }

    /// <summary>The columns' names as written.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Index of the column of sentences; -1 where it is missing.</summary>
    public int Text { get; }

    /// <summary>Index of the column of labels; -1 where it is missing.</summary>
    public int Label { get; }

    /// <summary>Index of the column of article ids; -1 where there is none.</summary>
    public int Article { get; }

    /// <summary>Index of the column of positions; -1 where there is none.</summary>
    public int Position { get; }

    /// <summary>Index of the column of weights; -1 where there is none.</summary>
    public int Weight { get; }

    /// <summary>Indexes of all other columns.</summary>
    public int[] Extras { get; }

    /// <summary>What makes the header unusable; empty for a sound one.</summary>
    public IReadOnlyList<HeaderProblem> Problems { get; }

    /// <summary>Looks the columns up: by exact name, else without regard to case and blanks.</summary>
    public static CsvHeader Of(IEnumerable<string> names, CsvColumns columns) => new([.. names], columns);

    private int IndexOf(string name)
    {
        for (int i = 0; i < Names.Count; i++)
        {
            if (Names[i] == name)
                return i;
        }

        return Names.Index()
            .Where(n => n.Item.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(n => n.Index)
            .FirstOrDefault(-1);
    }

    private IEnumerable<HeaderProblem> FindProblems(CsvColumns columns)
    {
        if (Names.Count == 0 || Names is [""])
        {
            yield return new HeaderProblem(
                HeaderProblemKind.Empty, "", "the file is empty", "Its first line must name the columns.");
            yield break;
        }

        foreach (IGrouping<string, string> twice in Names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            yield return new HeaderProblem(
                HeaderProblemKind.Repeated, twice.Key, $"two columns are called {Short(twice.Key)}", "Rename one.");
        }

        if (Text < 0)
            yield return Missing(columns.Text);
        if (Label < 0)
            yield return Missing(columns.Label);
    }

    private HeaderProblem Missing(string name)
    {
        string more = Names.Count > MaximumListed ? $" and {Names.Count - MaximumListed} more" : "";
        string near = NearestName.Of(name, Names) is { } nearest ? $"Did you mean {Short(nearest)}? " : "";
        return new HeaderProblem(
            HeaderProblemKind.Missing,
            name,
            $"there is no column '{name}'; the columns are {string.Join(", ", Names.Take(MaximumListed).Select(Short))}{more}",
            near + "Rename the column, or give its name by option.");
    }

    private static string Short(string name) => name.Length <= MaximumNameLength ? $"'{name}'" : $"'{name[..MaximumNameLength]}…'";
}
