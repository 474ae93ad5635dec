using System.Text.Json;

namespace Classifier.Training.Evaluation;

/// <summary>
/// Writes an evaluation as JSON; <c>docs/evaluation.schema.json</c> describes it. Numbers that are undefined, and intervals that do
/// not exist, are null.
/// </summary>
public static class EvaluationJson
{
    /// <summary>Version of the schema; it rises when a member changes its meaning or goes.</summary>
    public const int SchemaVersion = 1;

    /// <summary>Writes an evaluation, indented, in UTF-8.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="result">The evaluation.</param>
    /// <param name="slices">Slices, where they were measured.</param>
    /// <param name="coverage">Coverage against accuracy, where it was measured.</param>
    /// <param name="curves">Precision-recall curves, where they were drawn; of each at most 200 points.</param>
    public static void Write(
        Stream stream,
        EvaluationResult result,
        IReadOnlyList<Slice>? slices = null,
        IReadOnlyList<CoveragePoint>? coverage = null,
        IReadOnlyList<PrecisionRecallCurve>? curves = null)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteNumber("rows", result.Rows);
        json.WriteNumber("articles", result.Articles);
        foreach ((string name, Estimate estimate) in result.Measures)
            WriteNumber(json, name, estimate.Value);
        WriteIntervals(json, result.Measures);
        WriteLabels(json, result);
        WriteConfusion(json, result.Confusion);
        WriteCalibration(json, result.Calibration);
        WriteUnknown(json, result);
        if (slices is not null)
            WriteSlices(json, slices);
        if (coverage is not null)
            WriteCoverage(json, coverage);
        if (curves is not null)
            WriteCurves(json, curves);
        WriteBootstrap(json, result.Options);
        json.WriteEndObject();
    }

    private static void WriteLabels(Utf8JsonWriter json, EvaluationResult result)
    {
        json.WriteStartObject("labels");
        foreach (LabelResult label in result.Labels)
        {
            KeyValuePair<string, Estimate>[] measures =
            [
                new("precision", label.Precision),
                new("recall", label.Recall),
                new("f1", label.F1),
                new("averagePrecision", label.AveragePrecision),
                new("rocAuc", label.RocAuc),
            ];
            json.WriteStartObject(label.Label);
            json.WriteNumber("support", label.Support);
            json.WriteNumber("predicted", label.Predicted);
            foreach ((string name, Estimate estimate) in measures)
                WriteNumber(json, name, estimate.Value);
            WriteIntervals(json, measures);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteConfusion(Utf8JsonWriter json, ConfusionMatrix confusion)
    {
        int[] labels = [.. Enumerable.Range(0, confusion.Labels.Count)];
        json.WriteStartObject("confusion");
        WriteArray(json, "labels", confusion.Labels, json.WriteStringValue);
        WriteArray(json, "counts", labels, truth => WriteArray(json, null, labels, given => json.WriteNumberValue(confusion[truth, given])));
        WriteArray(json, "rowShares", labels, truth => WriteArray(json, null, labels, given => json.WriteNumberValue(confusion.RowShare(truth, given))));
        json.WriteEndObject();
    }

    private static void WriteCalibration(Utf8JsonWriter json, IReadOnlyList<CalibrationBin> bins) => WriteArray(json, "calibration", bins, bin =>
    {
        json.WriteStartObject();
        json.WriteNumber("low", bin.Low);
        json.WriteNumber("high", bin.High);
        json.WriteNumber("rows", bin.Rows);
        json.WriteNumber("confidence", bin.Confidence);
        json.WriteNumber("accuracy", bin.Accuracy);
        json.WriteEndObject();
    });

    private static void WriteUnknown(Utf8JsonWriter json, EvaluationResult result)
    {
        json.WriteStartObject("unknownLabels");
        foreach ((string label, int rows) in result.UnknownLabels)
            json.WriteNumber(label, rows);
        json.WriteEndObject();
        WriteArray(json, "absentLabels", result.AbsentLabels, json.WriteStringValue);
    }

    private static void WriteSlices(Utf8JsonWriter json, IReadOnlyList<Slice> slices) => WriteArray(json, "slices", slices, slice =>
    {
        KeyValuePair<string, Estimate>[] measures = [new("accuracy", slice.Accuracy), new("macroF1", slice.MacroF1)];
        json.WriteStartObject();
        json.WriteString("dimension", slice.Dimension);
        json.WriteString("value", slice.Value);
        json.WriteNumber("rows", slice.Rows);
        json.WriteNumber("articles", slice.Articles);
        json.WriteBoolean("small", slice.IsSmall);
        foreach ((string name, Estimate estimate) in measures)
            WriteNumber(json, name, estimate.Value);
        WriteIntervals(json, measures);
        json.WriteEndObject();
    });

    private static void WriteCoverage(Utf8JsonWriter json, IReadOnlyList<CoveragePoint> coverage) => WriteArray(json, "coverage", coverage, point =>
    {
        json.WriteStartObject();
        json.WriteNumber("minimumConfidence", point.MinimumConfidence);
        json.WriteNumber("rows", point.Rows);
        json.WriteNumber("coverage", point.Coverage);
        WriteNumber(json, "accuracy", point.Accuracy);
        WriteNumber(json, "macroF1", point.MacroF1);
        json.WriteEndObject();
    });

    private static void WriteCurves(Utf8JsonWriter json, IReadOnlyList<PrecisionRecallCurve> curves)
    {
        json.WriteStartObject("curves");
        foreach (PrecisionRecallCurve curve in curves)
        {
            WriteArray(json, curve.Label, curve.Thinned(), point =>
            {
                json.WriteStartObject();
                json.WriteNumber("threshold", point.Threshold);
                json.WriteNumber("precision", point.Precision);
                json.WriteNumber("recall", point.Recall);
                json.WriteEndObject();
            });
        }

        json.WriteEndObject();
    }

    private static void WriteBootstrap(Utf8JsonWriter json, EvaluationOptions options)
    {
        json.WriteStartObject("bootstrap");
        json.WriteNumber("resamples", options.Resamples);
        json.WriteNumber("seed", options.Seed);
        json.WriteNumber("level", options.Level);
        json.WriteEndObject();
    }

    private static void WriteIntervals(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, Estimate>> measures)
    {
        json.WriteStartObject("intervals");
        foreach ((string name, Estimate estimate) in measures)
        {
            if (estimate.Interval is { } interval)
                WriteArray(json, name, [interval.Low, interval.High], json.WriteNumberValue);
            else
                json.WriteNull(name);
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsNaN(value))
            json.WriteNull(name);
        else
            json.WriteNumber(name, value);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string? name, IReadOnlyList<T> items, Action<T> write)
    {
        if (name is null)
            json.WriteStartArray();
        else
            json.WriteStartArray(name);
        foreach (T item in items)
            write(item);
        json.WriteEndArray();
    }
}
