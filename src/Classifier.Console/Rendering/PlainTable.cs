using Spectre.Console;

namespace Classifier.Commands;

/// <summary>A table with little ink: names on the left, numbers on the right.</summary>
internal static class PlainTable
{
    /// <summary>An empty table; its first column is aligned left, the others right.</summary>
    /// <param name="columns">Their headings.</param>
    public static Table Of(params IEnumerable<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach ((int index, string column) in columns.Index())
        {
            var tableColumn = new TableColumn(Markup.Escape(column)) { NoWrap = true };
            table.AddColumn(index == 0 ? tableColumn : tableColumn.RightAligned());
        }

        return table;
    }
}
