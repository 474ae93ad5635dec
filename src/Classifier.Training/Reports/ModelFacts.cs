using System.Globalization;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Prediction.Model.Network;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Reports;

/// <summary>A model in words: name and value, as reports and <c>inspect</c> show them.</summary>
public static class ModelFacts
{
    /// <summary>The facts of a manifest.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(ModelManifest manifest)
    {
        TrainingRecord training = manifest.Training;
        return
        [
            new("Labels", string.Join(", ", manifest.Labels)),
            new("Trained on", string.Create(CultureInfo.InvariantCulture, $"{training.Rows:#,0} sentences: {string.Join(", ", training.Support.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Value:#,0}")))}")),
            new("Features", string.Create(CultureInfo.InvariantCulture, $"{manifest.Slots:#,0}, each in at least {manifest.Features.MinimumDocumentFrequency} sentences")),
            new("Channels", Channels(manifest.Features)),
            .. manifest.Network is { } network ? [new("Network", Network(network, manifest.Calibration.NetworkShare))] : (KeyValuePair<string, string>[])[],
            new("Trainer", training.Trainer),
            new("Seed", training.Seed.ToString(CultureInfo.InvariantCulture)),
            new("Calibration", Calibration(manifest)),
            .. manifest.Thresholds is { } thresholds ? [new("Thresholds", Thresholds(thresholds))] : (KeyValuePair<string, string>[])[],
            .. training.Metrics.Select(m => new KeyValuePair<string, string>(m.Key, m.Value.ToString("#,0.####", CultureInfo.InvariantCulture))),
            new("Data fingerprint", training.DataFingerprint),
            new("File format", manifest.FormatVersion.ToString(CultureInfo.InvariantCulture)),
            new("Made with", string.Join(", ", training.Libraries.Select(l => $"{l.Key} {l.Value}"))),
        ];
    }

    private static string Channels(FeatureOptions features)
    {
        (string Name, NGramOptions? Options)[] nGrams =
        [
            ("words", features.Words), ("characters", features.Characters), ("subwords", features.Subwords),
            ("sequence", features.Sequence), ("skeleton", features.Skeleton),
        ];
        (string Name, ChannelOptions? Options)[] others =
            [("cues", features.Cues), ("patterns", features.Patterns), ("frame", features.Frame), ("context", features.Context)];
        return string.Join(", ", nGrams
            .Where(c => c.Options is not null)
            .Select(c => $"{c.Name} {c.Options!.Minimum}-{c.Options.Maximum}{Factor(c.Options.Factor)}")
            .Concat(others.Where(c => c.Options is not null).Select(c => c.Name + Factor(c.Options!.Factor))))
            + (features.NamesAsWords ? "; names count as words" : "");
    }

    private static string Network(NetworkShape network, float share) => string.Create(CultureInfo.InvariantCulture,
        $"{network.Filters} filters over windows of {network.Window} words, {network.Pieces:#,0} word pieces with {network.Dimensions} dimensions each; its vote counts {share:0.##}");

    private static string Thresholds(ThresholdTable table)
    {
        IEnumerable<string> labels = table.Labels.Select(l => string.Create(
            CultureInfo.InvariantCulture, $"{l.Key} {(l.Value.MinimumConfidence is { } least ? least.ToString("0.000", CultureInfo.InvariantCulture) : "never")}"));
        return $"for {ThresholdGoal.Of(table)}: {string.Join(", ", labels)}";
    }

    private static string Factor(float factor) => factor == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" *{factor:0.##}");

    private static string Calibration(ModelManifest manifest)
    {
        IEnumerable<string> labels = manifest.Labels.Select((label, l) => string.Create(
            CultureInfo.InvariantCulture, $"{label} * {manifest.Calibration.Scale[l]:0.###} {manifest.Calibration.Offset[l]:+ 0.###;- 0.###}"));
        return $"{manifest.Calibration.Link.ToString().ToLowerInvariant()}; {string.Join(", ", labels)}";
    }
}
