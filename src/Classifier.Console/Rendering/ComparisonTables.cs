using System.Globalization;
using Classifier.Training.Evaluation;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary>A comparison of two models for a terminal.</summary>
internal static class ComparisonTables
{
    private const int DisagreementsShown = 5;

    /// <summary>Writes the verdict, the measures of both models, and the sentences on which they differ most.</summary>
    public static void Write(IAnsiConsole console, ComparisonResult result)
    {
        console.WriteLine(result.Sentence);
        Table table = PlainTable.Of("measure", "first", "second", "change", "95 % interval");
        foreach (Difference difference in result.Differences)
        {
            table.AddRow(
                Markup.Escape(difference.Measure), Number(difference.First), Number(difference.Second), Signed(difference.Gain.Value),
                difference.Gain.Interval is { } i ? $"{Signed(i.Low)} to {Signed(i.High)}" : "-");
        }

        console.Write(table);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"They differ on {result.Disagreements.Count:N0} of {result.Rows:N0} sentences."));
        foreach (Disagreement disagreement in result.Disagreements.Take(DisagreementsShown))
        {
            console.WriteLine(TerminalText.Visible(string.Create(
                CultureInfo.InvariantCulture,
                $"  {disagreement.First} {disagreement.FirstConfidence:0%}, {disagreement.Second} {disagreement.SecondConfidence:0%}, truly {disagreement.Row.Label}: {disagreement.Row.Text}")));
        }
    }

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("F3", CultureInfo.InvariantCulture);

    private static string Signed(double value) => double.IsNaN(value) ? "-" : value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);
}
