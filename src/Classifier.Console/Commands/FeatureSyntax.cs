using Classifier.Prediction.Features;

namespace Classifier.Commands;

/// <summary>How feature channels are written on the command line: <c>words=1-3,characters=3-5,cues,frame</c>.</summary>
internal static class FeatureSyntax
{
    /// <summary>Reads a list of channels, each with its n-gram range where it has one.</summary>
    /// <exception cref="UsageException">A channel is unknown or a range cannot be read.</exception>
    public static FeatureOptions Parse(string text, FeatureOptions defaults)
    {
        FeatureOptions options = defaults with { Words = null, Characters = null, Subwords = null, Cues = false, Frame = false };
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
            string? range = sides.Length > 1 ? sides[1] : null;
            options = sides[0] switch
            {
                "words" => options with { Words = Range(range, part) is var (a, b) ? new WordOptions { Minimum = a, Maximum = b } : new WordOptions() },
                "characters" => options with { Characters = Range(range, part) is var (a, b) ? new CharacterOptions { Minimum = a, Maximum = b } : new CharacterOptions() },
                "subwords" => options with { Subwords = Range(range, part) is var (a, b) ? new SubwordOptions { Minimum = a, Maximum = b } : new SubwordOptions() },
                "cues" when range is null => options with { Cues = true },
                "frame" when range is null => options with { Frame = true },
                _ => throw new UsageException($"--features: '{part}' is no channel; known are words, characters, subwords (each with an optional range such as words=1-3), cues and frame."),
            };
        }

        return options;
    }

    private static (int From, int To)? Range(string? text, string part)
    {
        if (text is null)
            return null;
        string[] ends = text.Split('-');
        if (ends.Length is 1 or 2 && int.TryParse(ends[0], out int from) && int.TryParse(ends[^1], out int to))
            return (from, to);
        throw new UsageException($"--features: the range in '{part}' cannot be read; write it as in words=1-3.");
    }
}
