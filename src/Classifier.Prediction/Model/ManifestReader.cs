using System.Text.Json;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model.Network;

namespace Classifier.Prediction.Model;

/// <summary>
/// Reads a manifest member by member. The serializer could do it too, but sets up converters for every type first, which takes
/// longer than all the rest of reading the manifest.
/// </summary>
internal static class ManifestReader
{
    /// <summary>Reads a manifest. Whether it makes sense is for <see cref="ManifestRules"/> to say.</summary>
    /// <exception cref="ModelFileException">A member is missing or not of its kind.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static ModelManifest Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var manifest = new JsonMember(document.RootElement, ModelFile.ManifestEntry);
        JsonMember calibration = manifest["calibration"];
        JsonMember training = manifest["training"];
        return new ModelManifest
        {
            FormatVersion = manifest["formatVersion"].Whole(),
            Labels = manifest["labels"].Items(label => label.Text()),
            Features = Features(manifest["features"]),
            Slots = manifest["slots"].Whole(),
            Network = Network(manifest.Optional("network")),
            Calibration = new Calibration
            {
                Link = (ScoreLink)calibration["link"].Whole(),
                Scale = calibration["scale"].Items(scale => scale.Single()),
                Offset = calibration["offset"].Items(offset => offset.Single()),
                NetworkShare = calibration["networkShare"].Single(),
            },
            Thresholds = Thresholds(manifest.Optional("thresholds")),
            Training = new TrainingRecord
            {
                Trainer = training["trainer"].Text(),
                Seed = training["seed"].Whole(),
                Rows = training["rows"].Whole(),
                DataFingerprint = training["dataFingerprint"].Text(),
                Support = training["support"].Members(support => support.Whole()),
                Metrics = training["metrics"].Members(metric => metric.Double()),
                Libraries = training["libraries"].Members(version => version.Text()),
            },
            Checksums = manifest["checksums"].Members(checksum => checksum.Text()),
        };
    }

    private static ThresholdTable? Thresholds(JsonMember? table) => table is null ? null : new ThresholdTable
    {
        WishedPrecision = table.Optional("wishedPrecision")?.Double(),
        Labels = table["labels"].Members(label => new LabelThreshold
        {
            MinimumConfidence = label.DoubleOrNull("minimumConfidence"),
            Precision = label.Optional("precision")?.Double(),
            Recall = label.Optional("recall")?.Double(),
            Predictions = label.Optional("predictions")?.Whole(),
        }),
    };

    private static NetworkShape? Network(JsonMember? network) => network is null ? null : new NetworkShape
    {
        Pieces = network["pieces"].Whole(),
        Dimensions = network["dimensions"].Whole(),
        Filters = network["filters"].Whole(),
        Window = network["window"].Whole(),
    };

    private static FeatureOptions Features(JsonMember features) => new()
    {
        Words = NGrams(features.Optional("words")),
        Characters = NGrams(features.Optional("characters")),
        Subwords = NGrams(features.Optional("subwords")),
        Cues = Channel(features.Optional("cues")),
        Patterns = Channel(features.Optional("patterns")),
        Sequence = NGrams(features.Optional("sequence")),
        Skeleton = NGrams(features.Optional("skeleton")),
        Frame = Channel(features.Optional("frame")),
        Context = Channel(features.Optional("context")),
        NamesAsWords = features["namesAsWords"].Truth(),
        MinimumDocumentFrequency = features["minimumDocumentFrequency"].Whole(),
        MaximumSlots = features["maximumSlots"].Whole(),
    };

    private static NGramOptions? NGrams(JsonMember? channel) => channel is null ? null : new NGramOptions
    {
        Minimum = channel["minimum"].Whole(),
        Maximum = channel["maximum"].Whole(),
        Factor = channel["factor"].Single(),
    };

    private static ChannelOptions? Channel(JsonMember? channel) =>
        channel is null ? null : new ChannelOptions { Factor = channel["factor"].Single() };
}
