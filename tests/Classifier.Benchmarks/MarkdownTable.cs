using System.Text;

namespace Classifier.Benchmarks;

/// <summary>A table of a page.</summary>
internal sealed class MarkdownTable(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append("| ").AppendJoin(" | ", columns).Append(" |\n|");
        foreach (int i in Enumerable.Range(0, columns.Length))
            text.Append(i == 0 ? "---|" : "---:|");
        foreach (string[] row in _rows)
            text.Append("\n| ").AppendJoin(" | ", row).Append(" |");
        return text.Append('\n').ToString();
    }
}
