using System.Text;

namespace Classifier.Training.Reports;

/// <summary>
/// Markup that is safe to show. It is made from interpolated strings whose literal parts are markup and whose holes are encoded, so
/// that text from outside cannot become markup by an oversight: <c>Html.Of($"&lt;td&gt;{label}&lt;/td&gt;")</c>.
/// </summary>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    public static Html Empty => default;

    /// <summary>Markup with encoded holes.</summary>
    public static Html Of(HtmlInterpolation markup) => new(markup.ToString());

    /// <summary>Markup that was made by this project and holds no text from outside, such as a style sheet or a plot.</summary>
    public static Html Trusted(string markup) => new(markup);

    /// <summary>A text, encoded.</summary>
    public static Html Text(ReadOnlySpan<char> text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        HtmlEncoding.Append(encoded, text);
        return new Html(encoded.ToString());
    }

    /// <summary>Pieces of markup one after the other.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces));

    /// <summary>The markup.</summary>
    public override string ToString() => _markup ?? "";
}
