using System.Text.RegularExpressions;

namespace Classifier.Training.Tests.Reports;

/// <summary>Finds what is wrong with a page: tags that do not nest, ids that are not unique or not there, anything loaded or run.</summary>
internal static partial class PageCheck
{
    private static readonly HashSet<string> Void = ["meta", "input", "br", "hr", "img", "link"];

    public static IEnumerable<string> Faults(string html) => [.. Nesting(html), .. Ids(html), .. Loads(html)];

    /// <summary>The page's text as a reader sees it, without styles.</summary>
    public static string TextOf(string html) =>
        System.Net.WebUtility.HtmlDecode(Tag().Replace(Style().Replace(html, ""), ""));

    private static IEnumerable<string> Nesting(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(Style().Replace(html, "")))
        {
            string name = tag.Groups["name"].Value;
            if (Void.Contains(name) || name.StartsWith('!') || tag.Value.EndsWith("/>", StringComparison.Ordinal))
                continue;
            if (!tag.Value.StartsWith("</", StringComparison.Ordinal))
                open.Push(name);
            else if (open.Count == 0 || open.Pop() != name)
                yield return $"{tag.Value} at {tag.Index} closes what is not open";
        }

        if (open.Count > 0)
            yield return $"<{open.Peek()}> is never closed";
    }

    private static IEnumerable<string> Ids(string html)
    {
        string[] ids = [.. Id().Matches(html).Select(m => m.Groups[1].Value)];
        foreach (string twice in ids.CountBy(id => id).Where(c => c.Value > 1).Select(c => c.Key))
            yield return $"two elements have the id {twice}";
        foreach (Match reference in Reference().Matches(html))
        {
            if (!ids.Contains(reference.Groups[1].Value))
                yield return $"nothing has the id of {reference.Value}";
        }
    }

    private static IEnumerable<string> Loads(string html) => Loading().Matches(html).Select(m => $"the page loads or runs something: {m.Value}");

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("""</?(?<name>!?[a-zA-Z][a-zA-Z0-9]*)(?:\s+[a-zA-Z_:-]+(?:="[^"<]*")?)*\s*/?>""")]
    private static partial Regex Tag();

    [GeneratedRegex("""\sid="([^"]*)""")]
    private static partial Regex Id();

    [GeneratedRegex("""(?:href="#|aria-describedby="|url\(#)([^")]*)""")]
    private static partial Regex Reference();

    [GeneratedRegex("""<(?:script|iframe|object|embed|link|base|form|img|audio|video)\b[^>]*|<[a-z][^>]*\s(?:src|srcset|action|on\w+)\s*=[^>]*|href\s*=\s*["']?[^"'#][^>]*|url\((?!#)[^)]*|@import|<[^>]*\b(?:https?:|javascript:|//)[^>]*""", RegexOptions.IgnoreCase)]
    private static partial Regex Loading();
}
