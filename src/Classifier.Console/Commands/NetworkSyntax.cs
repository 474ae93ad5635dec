using System.Globalization;
using Classifier.Training.Fitting.Network;

namespace Classifier.Commands;

/// <summary>How the network is written on the command line: <c>none</c>, or what is to differ from the defaults, as in <c>filters=128,passes=4</c>.</summary>
internal static class NetworkSyntax
{
    private static readonly NetworkOptions Standard = new();

    /// <summary>What --help says of it.</summary>
    public static readonly string Help = string.Create(CultureInfo.InvariantCulture,
        $"The network that votes beside the linear model: none, or what differs from share={Standard.Share},pieces={Standard.Pieces},dimensions={Standard.Dimensions},filters={Standard.Filters},window={Standard.Window},passes={Standard.Passes}");

    /// <summary>Reads the options of the network.</summary>
    /// <returns>Null for none.</returns>
    /// <exception cref="UsageException">An option is unknown, or its value cannot be read.</exception>
    public static NetworkOptions? Parse(string text)
    {
        if (text == "none")
            return null;
        NetworkOptions options = Standard;
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
            string value = sides.Length > 1 ? sides[1] : "";
            options = sides[0] switch
            {
                "share" when float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out float share) => options with { Share = share },
                "pieces" => options with { Pieces = Whole(value, part) },
                "dimensions" => options with { Dimensions = Whole(value, part) },
                "filters" => options with { Filters = Whole(value, part) },
                "window" => options with { Window = Whole(value, part) },
                "passes" => options with { Passes = Whole(value, part) },
                _ => throw new UsageException($"--network: '{part}' cannot be read. {Help}."),
            };
        }

        return options;
    }

    private static int Whole(string value, string part) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
            : throw new UsageException($"--network: the number in '{part}' cannot be read. {Help}.");
}
