using System.Globalization;

namespace Classifier.Prediction.Features;

/// <summary>
/// A cue class: one file of the lexicon. Besides terms and <c>#</c> comments a file may have directives: <c>@group NAME</c> puts
/// the class into a group whose pairs and triples are features, <c>@triples</c> lets the group take part in triples,
/// <c>@sequence N</c> and <c>@skeleton N</c> give the class a place in these channels (the lowest number of a token's classes wins),
/// <c>@shape N</c> makes capitalised words of the class count as one shape in word n-grams, <c>@title</c> marks words that
/// stand before names.
/// </summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Group">Its group; null for a class that takes no part in pairs.</param>
/// <param name="InTriples">Whether its group takes part in triples.</param>
/// <param name="SequenceRank">Its rank in sequences; <see cref="int.MaxValue"/> for none.</param>
/// <param name="SkeletonRank">Its rank in skeletons; <see cref="int.MaxValue"/> for none.</param>
/// <param name="ShapeRank">Its rank among shapes; <see cref="int.MaxValue"/> for none.</param>
/// <param name="IsTitle">Whether its words are titles.</param>
internal sealed record LexiconClass(
    string Name, string? Group = null, bool InTriples = false, int SequenceRank = int.MaxValue, int SkeletonRank = int.MaxValue, int ShapeRank = int.MaxValue, bool IsTitle = false)
{
    /// <summary>The class with one more directive.</summary>
    /// <exception cref="FormatException">There is no such directive, or its number cannot be read.</exception>
    public LexiconClass With(string directive)
    {
        string[] parts = directive.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts switch
        {
            ["@group", var name] => this with { Group = name },
            ["@triples"] => this with { InTriples = true },
            ["@sequence", var rank] => this with { SequenceRank = Rank(rank, directive) },
            ["@skeleton", var rank] => this with { SkeletonRank = Rank(rank, directive) },
            ["@shape", var rank] => this with { ShapeRank = Rank(rank, directive) },
            ["@title"] => this with { IsTitle = true },
            _ => throw new FormatException($"'{directive}' is no directive; known are @group NAME, @triples, @sequence N, @skeleton N, @shape N and @title."),
        };
    }

    private static int Rank(string text, string directive) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int rank) ? rank
            : throw new FormatException($"'{directive}' needs a whole number.");
}
