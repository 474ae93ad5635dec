using Classifier.Training.Evaluation;

namespace Classifier.Commands;

/// <summary>The sentences of an evaluation that are worth a look, as CSV: one line a sentence and list, with what spoke for the label given.</summary>
internal sealed class MistakesFile(IReadOnlyList<string> labels, IReadOnlyList<ScoredRow> rows, RowExplainer explainer)
{
    private const int Mistaken = 200;
    private const int Uncertain = 100;
    private const int OfPair = 10;
    private const int Cues = 6;

    /// <summary>Writes the lists one after the other.</summary>
    public void Write(Stream stream)
    {
        var table = new CsvTable(stream);
        table.Write("list", "label", "predicted", "confidence", "article", "position", "source", "text", "explanation");
        foreach (ScoredRow row in Mistakes.MostConfident(rows, Mistaken))
            Write(table, "most confident mistakes", row);
        foreach (ScoredRow row in Mistakes.LeastCertain(rows, Uncertain))
            Write(table, "least certain", row);
        foreach (ConfusedPair pair in Mistakes.ByPair(labels, rows, OfPair))
        {
            foreach (ScoredRow row in pair.Examples)
                Write(table, $"{pair.Truth} taken for {pair.Predicted} ({pair.Count})", row);
        }
    }

    private void Write(CsvTable table, string list, ScoredRow row) => table.Write(
        list,
        labels[row.Truth],
        labels[row.Predicted],
        Math.Round(row.Confidence, 4),
        row.Row.Article ?? "",
        row.Row.Position,
        row.Row.Source.ToString(),
        row.Row.Text,
        CueText.Of(explainer.Explain(row.Row), row.Predicted, Cues));
}
