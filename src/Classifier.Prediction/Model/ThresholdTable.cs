using System.Text.Json;
using System.Text.Json.Serialization;

namespace Classifier.Prediction.Model;

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
    /// <summary>The precision the thresholds were tuned for, above 0 and at most 1; null where they were tuned for F1 or written by hand.</summary>
    public double? WishedPrecision { get; init; }

    /// <summary>Thresholds by label.</summary>
    public required IReadOnlyDictionary<string, LabelThreshold> Labels { get; init; }

    /// <summary>Whether a prediction stands.</summary>
    /// <param name="label">The most probable label.</param>
    /// <param name="confidence">Its probability.</param>
    public bool Accepts(string label, double confidence) =>
        !Labels.TryGetValue(label, out LabelThreshold? threshold) || confidence >= threshold.MinimumConfidence;

    /// <summary>The least confidence of each label; 0 for one that the table does not name, infinite for one that is never given.</summary>
    /// <param name="labels">A model's labels.</param>
    /// <returns>One number a label, in their order.</returns>
    /// <exception cref="FormatException">The table names a label that is none of them.</exception>
    public IReadOnlyList<double> InOrderOf(IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (Labels.Keys.FirstOrDefault(l => !labels.Contains(l, StringComparer.Ordinal)) is { } unknown)
            throw new FormatException($"it has a threshold for '{unknown}', which the model does not know; its labels are {string.Join(", ", labels)}.");
        return [.. labels.Select(l => Labels.TryGetValue(l, out LabelThreshold? t) ? t.MinimumConfidence ?? double.PositiveInfinity : 0)];
    }

    /// <summary>The table as indented JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ThresholdJson.Default.ThresholdTable) + "\n";

    /// <summary>Reads a table.</summary>
    /// <param name="json">What <see cref="ToJson"/> writes, or a table written by hand.</param>
    /// <exception cref="FormatException">It is no such table, or a number is out of its range; the message says what is wrong.</exception>
    public static ThresholdTable FromJson(string json)
    {
        ThresholdTable table;
        try
        {
            table = JsonSerializer.Deserialize(json, ThresholdJson.Default.ThresholdTable)
                ?? throw new FormatException("The threshold table is 'null'; it must be an object with 'labels'.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"The threshold table cannot be read: {e.Message}", e);
        }

        table.Check();
        return table;
    }

    /// <summary>Makes sure that every number can be.</summary>
    /// <exception cref="FormatException">One cannot; the message says which.</exception>
    internal void Check()
    {
        if (WishedPrecision is not (null or (> 0 and <= 1)))
            throw new FormatException("The 'wishedPrecision' of the thresholds must be above 0 and at most 1, or null.");
        // The serializer lets null into dictionaries.
        if (Labels.FirstOrDefault(l => l.Value is not { IsSound: true }) is { Key: { } label })
            throw new FormatException($"The threshold of '{label}' must be a 'minimumConfidence' from 0 to 1, or null; its precision and recall must be from 0 to 1.");
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
