using System.Text.Json.Serialization;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model.Network;

namespace Classifier.Prediction.Model;

/// <summary>What a model file says of itself (<c>manifest.json</c>).</summary>
public sealed record ModelManifest
{
    /// <summary>The format that this library writes, and the only one it reads.</summary>
    public const int CurrentFormatVersion = 2;

    /// <summary>Version of the file format.</summary>
    public int FormatVersion { get; init; } = CurrentFormatVersion;

    /// <summary>The labels in the model's order (ordinal order of their names); at least two, all different.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The feature channels and their options.</summary>
    public required FeatureOptions Features { get; init; }

    /// <summary>Number of slots in the vocabulary.</summary>
    public required int Slots { get; init; }

    /// <summary>The layers of the network that votes beside the linear model; null where there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public NetworkShape? Network { get; init; }

    /// <summary>From scores to probabilities.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>From what confidence on each label is given; null where the model has no thresholds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ThresholdTable? Thresholds { get; init; }

    /// <summary>How the model was trained: trainer, options, seed, data, results.</summary>
    public required TrainingRecord Training { get; init; }

    /// <summary>SHA-256 of every other entry, in lower-case hexadecimal, by entry name.</summary>
    public IReadOnlyDictionary<string, string> Checksums { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>How a model was trained and what it reached.</summary>
public sealed record TrainingRecord
{
    /// <summary>The trainer's name and options, readable.</summary>
    public required string Trainer { get; init; }

    /// <summary>Seed of every random choice.</summary>
    public required int Seed { get; init; }

    /// <summary>Rows the weights were fitted on.</summary>
    public required int Rows { get; init; }

    /// <summary>SHA-256 over the training rows (article, position, label, text), in lower-case hexadecimal.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>Training rows of each label.</summary>
    public required IReadOnlyDictionary<string, int> Support { get; init; }

    /// <summary>Results by name, such as <c>macroF1</c> on the held-out articles; empty where nothing was held out.</summary>
    public IReadOnlyDictionary<string, double> Metrics { get; init; } = new SortedDictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Versions of the libraries that trained it.</summary>
    public IReadOnlyDictionary<string, string> Libraries { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Writes the manifest without reflection, so that it works trimmed and ahead of time compiled.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
