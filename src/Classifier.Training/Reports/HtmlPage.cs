namespace Classifier.Training.Reports;

/// <summary>A page that stands alone: its styles are in it, and a policy forbids the browser to run or load anything.</summary>
internal static class HtmlPage
{
    /// <summary>Makes a page.</summary>
    /// <param name="title">Title in the browser's tab.</param>
    /// <param name="styleSheets">Names of embedded style sheets, in order.</param>
    /// <param name="styles">Styles made for this page.</param>
    /// <param name="body">What stands in it.</param>
    public static string Of(string title, string[] styleSheets, Html styles, Html body) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <style>
        {styleSheets.Select(StyleSheet)}{styles}</style>
        </head>
        <body>
        {body}
        </body>
        </html>

        """).ToString();

    private static Html StyleSheet(string name)
    {
        Type here = typeof(HtmlPage);
        using Stream stream = here.Assembly.GetManifestResourceStream(here, name)
            ?? throw new InvalidOperationException($"The style sheet {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Html.Trusted(reader.ReadToEnd());
    }
}
