using System.Text.Json;
using System.Text.Json.Serialization;
using Classifier.Training.Data;

namespace Classifier.Training.Evaluation;

/// <summary>
/// For each label the least confidence at which it is given. A sentence whose most probable label stays under its threshold is left
/// undecided.
/// </summary>
/// <remarks>
/// As JSON: <c>{ "wishedPrecision": 0.9, "labels": { "claim": { "minimumConfidence": 0.61 } } }</c>; everything but
/// <c>minimumConfidence</c> may be left out in a table written by hand. Labels that the table does not name have no threshold.
/// </remarks>
public sealed record ThresholdTable
{
    /// <summary>The precision the thresholds were tuned for, above 0 and at most 1; null for a table written by hand.</summary>
    public double? WishedPrecision { get; init; }

    /// <summary>Thresholds by label.</summary>
    public required IReadOnlyDictionary<string, LabelThreshold> Labels { get; init; }

    /// <summary>Whether a prediction stands.</summary>
    /// <param name="label">The most probable label.</param>
    /// <param name="confidence">Its probability.</param>
    public bool Accepts(string label, double confidence) =>
        !Labels.TryGetValue(label, out LabelThreshold? threshold) || confidence >= threshold.MinimumConfidence;

    /// <summary>
    /// Finds for each label the least confidence at which its predictions reach a wished precision, and thus the highest recall at
    /// that precision.
    /// </summary>
    /// <param name="labels">The model's labels.</param>
    /// <param name="rows">Rows that the model was not trained on; those whose label it does not know are left out.</param>
    /// <param name="precision">The wished precision, above 0 and at most 1.</param>
    /// <exception cref="ArgumentException">The wished precision is out of its range.</exception>
    public static ThresholdTable Tune(IReadOnlyList<string> labels, IReadOnlyList<ScoredRow> rows, double precision)
    {
        if (!(precision is > 0 and <= 1))
            throw new ArgumentException(FormattableString.Invariant($"The wished precision is {precision}; it must be above 0 and at most 1."));
        ILookup<int, ScoredRow> predicted = rows.Where(r => r.IsKnown).ToLookup(r => r.Predicted);
        return new ThresholdTable
        {
            WishedPrecision = precision,
            Labels = labels.Index().ToDictionary(
                l => l.Item,
                l => Tune(predicted[l.Index], l.Index, rows.Count(r => r.Truth == l.Index), precision)),
        };
    }

    private static LabelThreshold Tune(IEnumerable<ScoredRow> predicted, int label, int support, double precision)
    {
        var best = new LabelThreshold { MinimumConfidence = null };
        int kept = 0, right = 0;
        // Rows of equal confidence are kept together or not at all.
        foreach (var tie in predicted.GroupBy(r => r.Confidence).OrderByDescending(g => g.Key))
        {
            kept += tie.Count();
            right += tie.Count(r => r.Truth == label);
            if ((double)right / kept >= precision)
            {
                best = new LabelThreshold
                {
                    MinimumConfidence = tie.Key,
                    Precision = (double)right / kept,
                    Recall = (double)right / support,
                    Predictions = kept,
                };
            }
        }

        return best;
    }

    /// <summary>The table as indented JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ThresholdJson.Default.ThresholdTable) + "\n";

    /// <summary>Reads a table.</summary>
    /// <param name="json">What <see cref="ToJson"/> writes, or a table written by hand.</param>
    /// <exception cref="DataException">It is no such table, or a confidence is not from 0 to 1; the message says what is wrong.</exception>
    public static ThresholdTable FromJson(string json)
    {
        ThresholdTable table;
        try
        {
            table = JsonSerializer.Deserialize(json, ThresholdJson.Default.ThresholdTable)
                ?? throw new DataException("The threshold table is 'null'; it must be an object with 'labels'.");
        }
        catch (JsonException e)
        {
            throw new DataException($"The threshold table cannot be read: {e.Message}", e);
        }

        foreach ((string label, LabelThreshold threshold) in table.Labels)
        {
            if (threshold is null || threshold.MinimumConfidence is not (null or (>= 0 and <= 1)))
                throw new DataException($"The threshold of '{label}' must be a 'minimumConfidence' from 0 to 1, or null.");
        }

        return table;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ThresholdTable))]
internal sealed partial class ThresholdJson : JsonSerializerContext;
