namespace Classifier.Prediction.Features;

/// <summary>Which capitals a lexicon term asks for.</summary>
internal enum TermCase : byte
{
    /// <summary>The term matches however it is written.</summary>
    Any,

    /// <summary>The first token must begin with a capital ("May", "US").</summary>
    Capital,

    /// <summary>The first token must have no capital ("may", "us").</summary>
    Lower,
}

/// <summary>
/// One line of a lexicon file: a term of one or more words, how it is inflected, and further forms.
/// <c>call for~v (called)</c> is a verb with an irregular form of its first word, <c>demand~n</c> a noun, <c>us~l</c> matches in
/// lower case only, and a term that begins with a capital matches capitalised words only.
/// </summary>
/// <param name="Forms">All forms in lower case.</param>
/// <param name="Case">Which capitals they ask for.</param>
internal sealed record LexiconTerm(IReadOnlyList<string> Forms, TermCase Case)
{
    // Every form carries the rest of the term, so that forms times words could grow with the square of the line.
    private const int MaximumLineLength = 500;

    /// <summary>Parses a line; null for a comment or an empty line.</summary>
    /// <exception cref="FormatException">The line is too long, or has an unknown mark or an unclosed bracket.</exception>
    public static LexiconTerm? Parse(string line)
    {
        line = line.Trim();
        if (line.Length == 0 || line[0] is '#')
            return null;
        if (line.Length > MaximumLineLength)
            throw new FormatException($"The line has {line.Length} characters; at most {MaximumLineLength} are possible.");
        string irregular = "";
        int bracket = line.IndexOf('(', StringComparison.Ordinal);
        if (bracket >= 0)
        {
            if (!line.EndsWith(')'))
                throw new FormatException($"'{line}' has no closing bracket.");
            irregular = line[(bracket + 1)..^1].Trim();
            line = line[..bracket].Trim();
        }

        int tilde = line.IndexOf('~', StringComparison.Ordinal);
        string mark = tilde < 0 ? "" : line[(tilde + 1)..].Trim();
        string term = (tilde < 0 ? line : line[..tilde]).Trim();
        if (term.Length == 0)
            throw new FormatException($"'{line}' has no term.");
        TermCase termCase = mark == "l" ? TermCase.Lower : char.IsUpper(term[0]) ? TermCase.Capital : TermCase.Any;
        term = term.ToLowerInvariant();
        IEnumerable<string> forms = mark switch
        {
            "v" => Inflection.OfVerb(term),
            "n" => Inflection.OfNoun(term),
            "" or "l" => [term],
            _ => throw new FormatException($"'{line}' has the unknown mark '~{mark}'; known are ~v, ~n and ~l."),
        };
        return new LexiconTerm([.. forms.Concat(IrregularForms(term, irregular.ToLowerInvariant())).Distinct(StringComparer.Ordinal)], termCase);
    }

    /// <summary>Irregular forms are of the first word of a term; the rest of the term is added.</summary>
    private static IEnumerable<string> IrregularForms(string term, string irregular)
    {
        int blank = term.IndexOf(' ');
        string rest = blank < 0 ? "" : term[blank..];
        return irregular.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(form => form + rest);
    }
}
