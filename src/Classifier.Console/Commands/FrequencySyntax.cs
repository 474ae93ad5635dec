using System.Globalization;

namespace Classifier.Commands;

/// <summary>How label frequencies are written on the command line: <c>claim=0.5,none=0.3,threat=0.2</c>.</summary>
internal static class FrequencySyntax
{
    /// <summary>Whether a text looks like frequencies rather than a name.</summary>
    public static bool Matches(string text) => text.Contains('=', StringComparison.Ordinal);

    /// <summary>Reads frequencies by label.</summary>
    /// <exception cref="UsageException">A part cannot be read.</exception>
    public static IReadOnlyDictionary<string, double> Parse(string text, string option)
    {
        var frequencies = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = part.LastIndexOf('=');
            if (equals <= 0
                || !double.TryParse(part.AsSpan(equals + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double frequency)
                || !(frequency > 0 && double.IsFinite(frequency))
                || !frequencies.TryAdd(part[..equals].Trim(), frequency))
            {
                throw new UsageException($"{option}: '{part}' cannot be read; write LABEL=FREQUENCY with a number above 0, each label once, as in claim=0.5,none=0.5.");
            }
        }

        return frequencies;
    }
}
