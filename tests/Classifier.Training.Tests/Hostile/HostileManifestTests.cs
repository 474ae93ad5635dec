using System.Text;
using System.Text.Json.Nodes;
using Classifier.Prediction.Model;

namespace Classifier.Training.Tests.Hostile;

/// <summary>Malice in the manifest, with checksums that all fit.</summary>
public sealed class HostileManifestTests(SmallModel model)
{
    private readonly ModelArchive _sound = ModelArchive.Of(model.FewBytes);

    [Theory]
    [InlineData("formatVersion", "0")]
    [InlineData("formatVersion", "1")]
    [InlineData("formatVersion", "3")]
    [InlineData("formatVersion", "-1")]
    [InlineData("formatVersion", "99999999999")]
    [InlineData("formatVersion", "null")]
    [InlineData("labels", "null")]
    [InlineData("labels", "[]")]
    [InlineData("labels", "[\"one\"]")]
    [InlineData("labels", "[\"a\",\"b\",\"b\"]")]
    [InlineData("labels", "[\"a\",\"b\",null]")]
    [InlineData("labels", "[\"a\",\"b\",\" \"]")]
    [InlineData("labels", "[\"a\",\"b\",3]")]
    [InlineData("labels", "[\"a\",\"b\"]")]
    [InlineData("labels", "[\"a\",\"b\",\"c\",\"d\"]")]
    [InlineData("labels", "\"abc\"")]
    [InlineData("labels", "{}")]
    [InlineData("network", "null")]
    [InlineData("network", "3")]
    [InlineData("network.pieces", "0")]
    [InlineData("network.pieces", "-1")]
    [InlineData("network.pieces", "65537")]
    [InlineData("network.pieces", "199")]
    [InlineData("network.dimensions", "7")]
    [InlineData("network.dimensions", "16")]
    [InlineData("network.dimensions", "1073741824")]
    [InlineData("network.filters", "32")]
    [InlineData("network.filters", "128")]
    [InlineData("network.window", "0")]
    [InlineData("network.window", "4")]
    [InlineData("network.window", "5")]
    [InlineData("calibration.networkShare", "1")]
    [InlineData("calibration.networkShare", "-0.1")]
    [InlineData("calibration.networkShare", "null")]
    [InlineData("features.namesAsWords", "3")]
    [InlineData("features.namesAsWords", "null")]
    [InlineData("slots", "-1")]
    [InlineData("slots", "0")]
    [InlineData("slots", "1")]
    [InlineData("slots", "100000")]
    [InlineData("slots", "1000000")]
    [InlineData("slots", "2147483647")]
    [InlineData("slots", "1e300")]
    [InlineData("slots", "null")]
    [InlineData("calibration", "null")]
    [InlineData("calibration", "{}")]
    [InlineData("calibration", "{\"scale\":null,\"offset\":null}")]
    [InlineData("calibration.scale", "[1]")]
    [InlineData("calibration.scale", "[1,1,null]")]
    [InlineData("calibration.scale", "[1,1,0]")]
    [InlineData("calibration.scale", "[1,1,-1]")]
    [InlineData("calibration.scale", "[1,1,1e39]")]
    [InlineData("calibration.scale", "[1,1,3e38]")]
    [InlineData("calibration.offset", "[0,0,\"NaN\"]")]
    [InlineData("calibration.offset", "[0,3e38,-3e38]")]
    [InlineData("calibration.offset", "[0,0,0,0]")]
    [InlineData("calibration.link", "99")]
    [InlineData("features", "null")]
    [InlineData("features", "[]")]
    [InlineData("features.words", "{\"minimum\":1}")]
    [InlineData("features.words", "{\"minimum\":0,\"maximum\":3,\"factor\":1}")]
    [InlineData("features.words", "{\"minimum\":3,\"maximum\":1,\"factor\":1}")]
    [InlineData("features.words", "{\"minimum\":1,\"maximum\":6,\"factor\":1}")]
    [InlineData("features.characters", "{\"minimum\":1,\"maximum\":2000000000,\"factor\":1}")]
    [InlineData("features.characters", "{\"minimum\":-2000000000,\"maximum\":3,\"factor\":1}")]
    [InlineData("features.skeleton", "{\"minimum\":1,\"maximum\":100,\"factor\":1}")]
    [InlineData("features.cues", "{\"factor\":0}")]
    [InlineData("features.cues", "{\"factor\":-1}")]
    [InlineData("features.cues", "{\"factor\":1e39}")]
    [InlineData("features.cues", "{}")]
    [InlineData("features.frame", "{\"factor\":101}")]
    [InlineData("features.minimumDocumentFrequency", "0")]
    [InlineData("features.maximumSlots", "-5")]
    [InlineData("features.maximumSlots", "2000000000")]
    [InlineData("training", "null")]
    [InlineData("training", "{}")]
    [InlineData("training", "{\"trainer\":null,\"seed\":1,\"rows\":1,\"dataFingerprint\":\"\",\"support\":{}}")]
    [InlineData("training", "{\"trainer\":\"\",\"seed\":1,\"rows\":1,\"dataFingerprint\":\"\",\"support\":null}")]
    [InlineData("training", "{\"trainer\":\"\",\"seed\":1,\"rows\":1,\"dataFingerprint\":\"\",\"support\":{\"a\":null}}")]
    [InlineData("training", "{\"trainer\":\"\",\"seed\":1,\"rows\":1,\"dataFingerprint\":\"\",\"support\":{},\"libraries\":{\"a\":null}}")]
    [InlineData("training", "{\"trainer\":\"\",\"seed\":1,\"rows\":1,\"dataFingerprint\":\"\",\"support\":{},\"metrics\":{\"a\":1e999}}")]
    [InlineData("thresholds", "[]")]
    [InlineData("thresholds", "{}")]
    [InlineData("thresholds", "{\"labels\":null}")]
    [InlineData("thresholds", "{\"labels\":{\"sport\":null}}")]
    [InlineData("thresholds", "{\"labels\":{\"sport\":{}}}")]
    [InlineData("thresholds", "{\"labels\":{\"sport\":{\"minimumConfidence\":1.5}}}")]
    [InlineData("thresholds", "{\"labels\":{\"sport\":{\"minimumConfidence\":-1}}}")]
    [InlineData("thresholds", "{\"labels\":{\"sport\":{\"minimumConfidence\":1e999}}}")]
    [InlineData("thresholds", "{\"labels\":{\"sport\":{\"minimumConfidence\":\"NaN\"}}}")]
    [InlineData("thresholds", "{\"labels\":{\"sport\":{\"minimumConfidence\":0.5,\"recall\":7}}}")]
    [InlineData("thresholds", "{\"labels\":{\"sport\":{\"minimumConfidence\":0.5,\"predictions\":-7}}}")]
    [InlineData("thresholds", "{\"labels\":{\"peril\":{\"minimumConfidence\":0.5}}}")]
    [InlineData("thresholds", "{\"wishedPrecision\":0,\"labels\":{}}")]
    [InlineData("thresholds", "{\"wishedPrecision\":1e9,\"labels\":{}}")]
    public void A_member_that_makes_no_sense_is_refused(string member, string value) =>
        Loading.Refusal(_sound.WithManifest(m => Parent(m, member)[member.Split('.')[^1]] = JsonNode.Parse(value)).Sealed().ToFile());

    [Theory]
    [InlineData("formatVersion")]
    [InlineData("labels")]
    [InlineData("features")]
    [InlineData("slots")]
    [InlineData("calibration")]
    [InlineData("training")]
    [InlineData("checksums")]
    [InlineData("training.metrics")]
    [InlineData("training.libraries")]
    [InlineData("training.support")]
    [InlineData("features.namesAsWords")]
    [InlineData("features.minimumDocumentFrequency")]
    [InlineData("features.words.factor")]
    public void A_member_that_is_missing_is_refused(string path)
    {
        byte[] file = _sound.WithManifest(m => Assert.True(Parent(m, path).Remove(path.Split('.')[^1]))).Guarded().ToFile();

        Assert.DoesNotContain("Object reference", Loading.Refusal(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_a_label_is_refused() =>
        Loading.Refusal(_sound.With(ModelFile.ManifestEntry, Manifest().Replace("markets", "\\uD800", StringComparison.Ordinal)).Guarded().ToFile());

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"weights.bin\":null}")]
    [InlineData("{\"weights.bin\":\"00\"}")]
    [InlineData("{\"../weights.bin\":\"00\"}")]
    [InlineData("{\"/etc/passwd\":\"00\"}")]
    [InlineData("{\"manifest.json\":\"00\"}")]
    public void Checksums_that_do_not_fit_are_refused(string checksums) =>
        Loading.Refusal(_sound.WithManifest(m => m["checksums"] = JsonNode.Parse(checksums)).Guarded().ToFile());

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("{\"labels\":")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("\uFEFF{}")]
    public void A_manifest_that_is_none_is_refused(string text) =>
        Loading.Refusal(_sound.With(ModelFile.ManifestEntry, text).Guarded().ToFile());

    [Fact]
    public void A_manifest_that_is_nested_deep_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 500_000));
        Loading.Refusal(_sound.With(ModelFile.ManifestEntry, deep).Guarded().ToFile());
        Loading.Refusal(_sound.With(ModelFile.ManifestEntry, "{\"unknown\":" + deep).Guarded().ToFile());
    }

    [Fact]
    public void A_manifest_of_many_small_members_stays_small_in_memory()
    {
        string members = string.Join(',', Enumerable.Range(0, 300_000).Select(i => $"\"{i}\":1"));
        Loading.Refusal(_sound.WithManifest(m => m["thresholds"] = JsonNode.Parse("{\"labels\":{" + members.Replace(":1", ":null", StringComparison.Ordinal) + "}}")).Sealed().ToFile());
        foreach (string member in (string[])["support", "metrics"])
            Loading.Refusal(_sound.WithManifest(m => m["training"]![member] = JsonNode.Parse("{" + members + "}")).Sealed().ToFile());
        Loading.Refusal(_sound.WithManifest(m => m["labels"] = JsonNode.Parse("[" + string.Join(',', Enumerable.Repeat("\"\"", 1_000_000)) + "]")).Sealed().ToFile());
    }

    [Fact]
    public void More_labels_than_the_most_are_refused()
    {
        string labels = string.Join(',', Enumerable.Range(0, 1_001).Select(i => $"\"{i}\""));

        Assert.Contains("1001 labels", Loading.Refusal(_sound.WithManifest(m => m["labels"] = JsonNode.Parse($"[{labels}]")).Sealed().ToFile()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("words", "{\"minimum\":1,\"maximum\":1,\"factor\":0.01}")]
    [InlineData("words", "null")]
    [InlineData("characters", "{\"minimum\":1,\"maximum\":8,\"factor\":100}")]
    [InlineData("sequence", "{\"minimum\":1,\"maximum\":5,\"factor\":1}")]
    [InlineData("skeleton", "{\"minimum\":5,\"maximum\":5,\"factor\":1}")]
    [InlineData("patterns", "{\"factor\":1}")]
    [InlineData("subwords", "{\"minimum\":1,\"maximum\":5,\"factor\":1}")]
    [InlineData("subwords", "null")]
    [InlineData("context", "{\"factor\":1}")]
    [InlineData("unknown", "[[{}]]")]
    public void Other_options_give_another_model_that_is_sound(string channel, string options)
    {
        byte[] file = _sound.WithManifest(m => m["features"]![channel] = JsonNode.Parse(options)).Sealed().ToFile();

        Assert.Null(Loading.Outcome(file, c => Assert.All((string[])["", "Rain fell.", "“No,” said X. \0 \uD800"], t => Sound.Check(c, c.Classify(t)))));
    }

    [Theory]
    [InlineData("null", true)]
    [InlineData("{\"labels\":{}}", true)]
    [InlineData("{\"labels\":{\"sport\":{\"minimumConfidence\":0}}}", true)]
    [InlineData("{\"labels\":{\"sport\":{\"minimumConfidence\":null},\"weather\":{\"minimumConfidence\":1}}}", false)]
    public void Thresholds_that_fit_are_kept_to(string thresholds, bool accepts)
    {
        byte[] file = _sound.WithManifest(m => m["thresholds"] = JsonNode.Parse(thresholds)).Sealed().ToFile();

        Assert.Null(Loading.Outcome(file, c => Assert.Equal((accepts, accepts), (c.Accepts(1, 0.99f), c.Accepts(2, 0.99f)))));
    }

    [Fact]
    public void Labels_of_any_text_are_let_through_as_they_are()
    {
        string[] labels = ["\u001B[31mred", "[bold]markup[/", "مطر"];
        byte[] file = _sound.WithManifest(m => Rename(m, labels)).Sealed().ToFile();

        Assert.Null(Loading.Outcome(file, c => Assert.Equal(labels, c.Labels)));
    }

    /// <summary>Gives the labels other names, and the thresholds up, which go by the old ones.</summary>
    private static void Rename(JsonObject manifest, string[] labels)
    {
        manifest["labels"] = new JsonArray([.. labels.Select(l => (JsonNode)l)]);
        manifest.Remove("thresholds");
    }

    private static JsonObject Parent(JsonObject manifest, string path) =>
        path.Split('.')[..^1].Aggregate(manifest, (parent, name) => parent[name]!.AsObject());

    private string Manifest() => Encoding.UTF8.GetString(_sound[ModelFile.ManifestEntry]);
}
