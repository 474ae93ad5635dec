using System.Globalization;
using Classifier.Training.Evaluation;

namespace Classifier.Commands;

/// <summary>How thresholds are asked for: <c>precision=0.9</c> or <c>f1</c>, a file, or both, in either order.</summary>
/// <param name="Goal">What they are tuned for.</param>
/// <param name="File">Where the table goes; null for nowhere but the terminal.</param>
internal sealed record ThresholdSyntax(ThresholdGoal Goal, string? File)
{
    private const string PrecisionPrefix = "precision=";
    private const string BestF1 = "f1";

    /// <summary>The goal where none is named.</summary>
    public static ThresholdGoal DefaultGoal { get; } = ThresholdGoal.OfPrecision(0.9);

    /// <summary>Reads the values of an option that takes a goal, a file, or both.</summary>
    /// <exception cref="UsageException">They cannot be read.</exception>
    public static ThresholdSyntax Parse(string option, IReadOnlyList<string> values)
    {
        string[] goals = [.. values.Where(IsGoal)];
        string[] files = [.. values.Except(goals)];
        if (goals.Length > 1 || files.Length > 1)
            throw new UsageException($"{option} takes {PrecisionPrefix}NUMBER or {BestF1}, and one file, as in {option} {PrecisionPrefix}0.9 thresholds.json.");
        return new ThresholdSyntax(goals is [var goal] ? ReadGoal(option, goal) : DefaultGoal, files.FirstOrDefault());
    }

    /// <summary>Reads a goal.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static ThresholdGoal ParseGoal(string option, string text) => IsGoal(text) ? ReadGoal(option, text)
        : throw new UsageException($"{option}: '{text}' is neither {PrecisionPrefix}NUMBER nor {BestF1}.");

    private static bool IsGoal(string text) => text == BestF1 || text.StartsWith(PrecisionPrefix, StringComparison.Ordinal);

    private static ThresholdGoal ReadGoal(string option, string text)
    {
        if (text == BestF1)
            return ThresholdGoal.BestF1;
        string number = text[PrecisionPrefix.Length..];
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double precision) && precision is > 0 and <= 1
            ? ThresholdGoal.OfPrecision(precision)
            : throw new UsageException($"{option}: the precision is '{number}'; it must be a number above 0 and at most 1.");
    }
}
