using System.Globalization;
using Classifier.Training.Evaluation;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary>Parts of the rows and how good a model is on each, as a table for a terminal.</summary>
internal static class SliceTable
{
    /// <summary>Writes the slices in the order given.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<Slice> slices)
    {
        console.WriteLine(slices.Count == 0 ? "There is nothing by which the rows can be parted." : $"Slices, worst first; those under {Slicer.SmallSlice} rows last:");
        if (slices.Count == 0)
            return;
        Table table = PlainTable.Of("slice", "macro-F1", "95 % interval", "accuracy", "rows", "articles");
        foreach (Slice slice in slices)
        {
            table.AddRow(
                Markup.Escape(TerminalText.Visible($"{slice.Dimension}: {slice.Value}")),
                EvaluationTables.Number(slice.MacroF1), EvaluationTables.Range(slice.MacroF1), EvaluationTables.Number(slice.Accuracy),
                slice.Rows.ToString("N0", CultureInfo.InvariantCulture), slice.Articles.ToString("N0", CultureInfo.InvariantCulture));
        }

        console.Write(table);
    }
}
