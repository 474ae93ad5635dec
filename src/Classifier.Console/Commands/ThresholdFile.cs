using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Commands;

/// <summary>Reads tables of thresholds. Apart from <c>score</c>, so that the library behind it is loaded only when there is one.</summary>
internal static class ThresholdFile
{
    /// <summary>The least confidence of each label, in label order; 0 for one that the table does not name, infinite for one that is never given.</summary>
    /// <exception cref="DataException">The table cannot be read, or names a label that the model does not have.</exception>
    public static double[] Read(string path, IReadOnlyList<string> labels)
    {
        ThresholdTable table;
        try
        {
            table = ThresholdTable.FromJson(File.ReadAllText(path));
        }
        catch (DataException e)
        {
            throw new DataException($"{path}: {e.Message}", e);
        }

        if (table.Labels.Keys.FirstOrDefault(l => !labels.Contains(l, StringComparer.Ordinal)) is { } unknown)
            throw new DataException($"{path}: it has a threshold for '{unknown}', which the model does not know; its labels are {string.Join(", ", labels)}.");
        return [.. labels.Select(l => table.Labels.TryGetValue(l, out LabelThreshold? t) ? t.MinimumConfidence ?? double.PositiveInfinity : 0)];
    }
}
