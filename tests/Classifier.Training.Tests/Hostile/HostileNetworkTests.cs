using System.Text.Json.Nodes;
using Classifier.Prediction.Model;
using Classifier.Prediction.Model.Network;

namespace Classifier.Training.Tests.Hostile;

/// <summary>Malice in the network, with checksums that all fit.</summary>
public sealed class HostileNetworkTests(SmallModel model)
{
    private readonly ModelArchive _sound = ModelArchive.Of(model.FewBytes);

    [Fact]
    public void A_network_that_is_named_and_missing_is_refused_and_so_is_one_that_is_not_named()
    {
        Assert.Contains("network.bin", Loading.Refusal(_sound.Without(ModelFile.NetworkEntry).Sealed().ToFile()), StringComparison.Ordinal);
        Loading.Refusal(_sound.WithManifest(m =>
        {
            m.Remove("network");
            m["calibration"]!["networkShare"] = 0;
        }).Sealed().ToFile());
    }

    [Fact]
    public void A_network_of_another_length_is_refused()
    {
        byte[] sound = _sound[ModelFile.NetworkEntry];
        foreach (byte[] other in (byte[][])[[], sound[..1], sound[..^1], [.. sound, 0], new byte[sound.Length + 100_000]])
            Loading.Refusal(_sound.With(ModelFile.NetworkEntry, other).Sealed().ToFile());
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-0.5f)]
    [InlineData(0.3f)]
    [InlineData(2f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(1e-30f)]
    public void A_unit_that_is_no_power_of_two_within_reason_is_refused(float unit)
    {
        byte[] network = [.. _sound[ModelFile.NetworkEntry]];
        BitConverter.GetBytes(unit).CopyTo(network, 0);
        Assert.Contains("unit", Loading.Refusal(_sound.With(ModelFile.NetworkEntry, network).Sealed().ToFile()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(1e30f)]
    public void A_weight_that_is_no_weight_is_refused(float weight)
    {
        byte[] network = [.. _sound[ModelFile.NetworkEntry]];
        BitConverter.GetBytes(weight).CopyTo(network, network.Length - sizeof(float));
        Assert.Contains("weight", Loading.Refusal(_sound.With(ModelFile.NetworkEntry, network).Sealed().ToFile()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0x7F })]
    public void A_piece_without_a_slot_is_refused(byte[] slot)
    {
        byte[] network = [.. _sound[ModelFile.NetworkEntry]];
        slot.CopyTo(network, sizeof(float));
        Loading.Refusal(_sound.With(ModelFile.NetworkEntry, network).Sealed().ToFile());
    }

    [Fact]
    public void Whatever_bytes_a_network_is_made_of_it_is_refused_or_does_no_harm()
    {
        var random = new Random(5);
        byte[] sound = _sound[ModelFile.NetworkEntry];
        for (int i = 0; i < 300; i++)
        {
            byte[] network = [.. sound];
            for (int flips = random.Next(1, 200); flips > 0; flips--)
                network[random.Next(network.Length)] = (byte)random.Next(256);
            Loading.Outcome(_sound.With(ModelFile.NetworkEntry, network).Sealed().ToFile(), c => Sound.Check(c, c.Classify("Heavy rain fell on the coast, he said.")));
        }
    }

    [Fact]
    public void The_largest_network_loads_and_scores_within_bounds()
    {
        var shape = new NetworkShape { Pieces = 1 << 16, Dimensions = 32, Filters = 256, Window = 9 };
        var random = new Random(1);
        float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var network = new SentenceNetwork(
            shape, [.. Enumerable.Range(0, shape.Pieces)], Draw(shape.Pieces * shape.Dimensions), Draw(shape.Dimensions),
            Draw(shape.Dimensions * shape.Window * shape.Filters), Draw(shape.Filters), Draw(shape.Filters * 3), Draw(3), 1 / 1024f);
        ModelArchive largest = _sound
            .WithManifest(m =>
            {
                m["slots"] = 1 << 16;
                m["network"] = JsonNode.Parse("{\"pieces\":65536,\"dimensions\":32,\"filters\":256,\"window\":9}");
            })
            .With(ModelFile.VocabularyEntry, Enumerable.Repeat((byte)16, 1 << 16).ToArray())
            .With(ModelFile.WeightsEntry, new byte[12 + ((1 << 16) * 3 * 7 / 2)])
            .With(ModelFile.NetworkEntry, NetworkEncoding.Encode(network));
        string text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"w{i} "));

        Loading.Outcome(largest.Sealed().ToFile(), c => Sound.Check(c, c.Classify(text)));
    }
}
