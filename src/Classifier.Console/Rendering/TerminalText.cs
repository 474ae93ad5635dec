namespace Classifier.Commands;

/// <summary>Text from outside as it may stand in a terminal.</summary>
internal static class TerminalText
{
    /// <summary>The text on one line, and without what could steer the terminal.</summary>
    public static string Visible(ReadOnlySpan<char> text)
    {
        char[] visible = text.ToArray();
        foreach (ref char c in visible.AsSpan())
        {
            if (char.IsControl(c))
                c = ' ';
        }

        return new string(visible);
    }
}
