namespace Classifier.Training.Reports;

/// <summary>A table with a caption and headers that assistive technology can follow. Where it is too wide it scrolls, but its caption does not.</summary>
internal static class HtmlTable
{
    /// <summary>Makes a table.</summary>
    /// <param name="caption">What the table shows.</param>
    /// <param name="headers">Heads of the columns.</param>
    /// <param name="rows">Rows of cells; the first cell of a row is its head.</param>
    public static Html Of(string caption, IEnumerable<string> headers, IEnumerable<IEnumerable<Html>> rows) => Html.Of($"""
        <p class="caption">{caption}</p>
        <div class="scroll" role="region" aria-label="{caption}" tabindex="0">
        <table aria-label="{caption}">
        <thead><tr>{headers.Select(h => Html.Of($"""<th scope="col">{h}</th>"""))}</tr></thead>
        <tbody>
        {rows.Select(Row)}</tbody>
        </table>
        </div>

        """);

    private static Html Row(IEnumerable<Html> cells) => Html.Of($"<tr>{cells.Select((cell, i) => i == 0 ? Html.Of($"""<th scope="row">{cell}</th>""") : Html.Of($"<td>{cell}</td>"))}</tr>\n");
}
