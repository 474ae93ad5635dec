using System.Globalization;
using Classifier.Prediction.Features;

namespace Classifier.Commands;

/// <summary>
/// How feature channels are written on the command line: names with an optional n-gram range and an optional factor, as in
/// <c>words=1-3,characters=3-4,cues*2,frame</c>.
/// </summary>
internal static class FeatureSyntax
{
    /// <summary>What --help says of it.</summary>
    public const string Help = "Channels: words=1-3,characters=3-4,subwords=1-3,cues,patterns,sequence=2-4,skeleton=2-5,frame,context; NAME*2 doubles a channel's weight";

    /// <summary>Reads a list of channels; those not named are off.</summary>
    /// <exception cref="UsageException">A channel is unknown, or a range or factor cannot be read.</exception>
    public static FeatureOptions Parse(string text, FeatureOptions defaults)
    {
        FeatureOptions options = defaults with
        {
            Words = null,
            Characters = null,
            Subwords = null,
            Cues = null,
            Patterns = null,
            Sequence = null,
            Skeleton = null,
            Frame = null,
            Context = null,
        };
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            options = Add(part, options, defaults);
        return options;
    }

    private static FeatureOptions Add(string part, FeatureOptions options, FeatureOptions defaults)
    {
        string[] sides = part.Split('*', 2, StringSplitOptions.TrimEntries);
        float? factor = sides.Length > 1 ? Factor(sides[1], part) : null;
        string[] names = sides[0].Split('=', 2, StringSplitOptions.TrimEntries);
        string? range = names.Length > 1 ? names[1] : null;
        return names[0] switch
        {
            "words" => options with { Words = NGrams(defaults.Words, 1, 3) },
            "characters" => options with { Characters = NGrams(defaults.Characters, 3, 4) },
            "subwords" => options with { Subwords = NGrams(defaults.Subwords, 1, 3) },
            "sequence" => options with { Sequence = NGrams(defaults.Sequence, 2, 4) },
            "skeleton" => options with { Skeleton = NGrams(defaults.Skeleton, 2, 5) },
            "cues" when range is null => options with { Cues = Channel(defaults.Cues) },
            "patterns" when range is null => options with { Patterns = Channel(defaults.Patterns) },
            "frame" when range is null => options with { Frame = Channel(defaults.Frame) },
            "context" when range is null => options with { Context = Channel(defaults.Context) },
            _ => throw new UsageException($"--features: '{part}' is no channel. {Help}."),
        };

        NGramOptions NGrams(NGramOptions? standard, int minimum, int maximum)
        {
            (int from, int to) = range is null ? (standard?.Minimum ?? minimum, standard?.Maximum ?? maximum) : Range(range, part);
            return new NGramOptions { Minimum = from, Maximum = to, Factor = factor ?? standard?.Factor ?? 1 };
        }

        ChannelOptions Channel(ChannelOptions? standard) => new() { Factor = factor ?? standard?.Factor ?? 1 };
    }

    private static (int From, int To) Range(string text, string part)
    {
        string[] ends = text.Split('-');
        if (ends.Length is 1 or 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int to))
        {
            return (from, to);
        }

        throw new UsageException($"--features: the range in '{part}' cannot be read; write it as in words=1-3.");
    }

    private static float Factor(string text, string part) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float factor) ? factor
            : throw new UsageException($"--features: the factor in '{part}' cannot be read; write it as in cues*2.");
}
