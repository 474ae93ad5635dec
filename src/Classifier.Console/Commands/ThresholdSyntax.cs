using System.Globalization;

namespace Classifier.Commands;

/// <summary>How thresholds are asked for: <c>precision=0.9</c>, a file, or both, in either order.</summary>
/// <param name="Precision">The wished precision.</param>
/// <param name="File">Where the table goes; null for nowhere but the terminal.</param>
internal sealed record ThresholdSyntax(double Precision, string? File)
{
    private const string PrecisionPrefix = "precision=";
    private const double DefaultPrecision = 0.9;

    /// <summary>Reads the option's values.</summary>
    /// <exception cref="UsageException">They cannot be read.</exception>
    public static ThresholdSyntax Parse(IReadOnlyList<string> values)
    {
        string[] precisions = [.. values.Where(v => v.StartsWith(PrecisionPrefix, StringComparison.Ordinal))];
        string[] files = [.. values.Except(precisions)];
        if (precisions.Length > 1 || files.Length > 1)
            throw new UsageException($"--thresholds takes one {PrecisionPrefix}NUMBER and one file, as in --thresholds {PrecisionPrefix}0.9 thresholds.json.");
        return new ThresholdSyntax(precisions is [var text] ? Number(text[PrecisionPrefix.Length..]) : DefaultPrecision, files.FirstOrDefault());
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double precision) && precision is > 0 and <= 1 ? precision
            : throw new UsageException($"--thresholds: the precision is '{text}'; it must be a number above 0 and at most 1.");
}
