using System.Text;
using System.Text.Json.Nodes;
using Classifier.Prediction.Model;

namespace Classifier.Training.Tests.Hostile;

/// <summary>Malice in weights and vocabulary, with checksums that all fit.</summary>
public sealed class HostileNumbersTests(SmallModel model)
{
    private readonly ModelArchive _sound = ModelArchive.Of(model.FewBytes);

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.MaxValue)]
    [InlineData(-1e30f)]
    public void A_weight_that_is_no_weight_is_refused(float value)
    {
        byte[] bias = [.. _sound[ModelFile.WeightsEntry]];
        BitConverter.GetBytes(value).CopyTo(bias, 0);
        Loading.Refusal(_sound.With(ModelFile.WeightsEntry, bias).Sealed().ToFile());

        byte[] weight = [.. _sound[ModelFile.WeightsEntry]];
        int slots = Slots();
        byte[] bits = BitConverter.GetBytes(value);
        (weight[12], weight[12 + slots], weight[12 + (2 * slots)]) = (bits[3], bits[2], bits[1]);
        Loading.Refusal(_sound.With(ModelFile.WeightsEntry, weight).Sealed().ToFile());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void Weights_of_another_length_are_refused(int more)
    {
        byte[] weights = _sound[ModelFile.WeightsEntry];
        byte[] other = new byte[more == 0 ? 0 : weights.Length + more];
        weights.AsSpan(0, Math.Min(weights.Length, other.Length)).CopyTo(other);

        Loading.Refusal(_sound.With(ModelFile.WeightsEntry, other).Sealed().ToFile());
    }

    [Fact]
    public void A_vocabulary_that_is_garbled_is_refused()
    {
        byte[] sound = _sound[ModelFile.VocabularyEntry];
        foreach (byte[] vocabulary in (byte[][])[[], [.. sound, 1], sound[..^1], new byte[sound.Length], [.. Enumerable.Repeat((byte)0xFF, sound.Length)]])
            Loading.Refusal(_sound.With(ModelFile.VocabularyEntry, vocabulary).Sealed().ToFile());
    }

    [Fact]
    public void A_vocabulary_whose_hashes_all_collide_does_not_hang()
    {
        const int Slots = 1 << 18;
        ModelArchive colliding = _sound
            .WithManifest(m => m["slots"] = Slots)
            .With(ModelFile.VocabularyEntry, Enumerable.Repeat((byte)16, Slots).ToArray())
            .With(ModelFile.WeightsEntry, new byte[12 + (Slots * 3 * 7 / 2)]);

        Loading.Refusal(colliding.Sealed().ToFile());
    }

    [Fact]
    public void A_vocabulary_without_a_gap_does_not_make_scoring_slow()
    {
        const int Slots = 1 << 19;
        // The table has groups of fifteen places, one for eight features. So many hashes are homed in each that all of a long run of
        // groups are full and have something in the next one, yet nothing is farther from home than is allowed.
        const double GroupLength = ulong.MaxValue / ((Slots / 8) + 1.0);
        ModelArchive full = _sound
            .WithManifest(m => m["slots"] = Slots)
            .With(ModelFile.VocabularyEntry, Ascending(Slots, (ulong)(GroupLength / 15.02) / 16 * 16))
            .With(ModelFile.WeightsEntry, new byte[12 + (Slots * 3 * 7 / 2)]);
        string line = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"w{i} "));

        Assert.Null(Loading.Outcome(full.Sealed().ToFile(), c => Sound.Check(c, c.Classify(line))));
    }

    [Fact]
    public void The_largest_model_of_all_loads_within_bounds()
    {
        const int Labels = 5, Slots = 1 << 20;
        ModelArchive largest = _sound
            .WithManifest(m =>
            {
                m["slots"] = Slots;
                m["labels"] = JsonNode.Parse("[\"a\",\"b\",\"c\",\"d\",\"e\"]");
                m.Remove("thresholds");
                m["calibration"] = JsonNode.Parse("{\"link\":1,\"scale\":[1,1,1,1,1],\"offset\":[0,0,0,0,0],\"networkShare\":0}");
                m.Remove("network");
            })
            .Without(ModelFile.NetworkEntry)
            .With(ModelFile.VocabularyEntry, Ascending(Slots, ulong.MaxValue / Slots / 16 * 16))
            .With(ModelFile.WeightsEntry, new byte[(4 * Labels) + (Slots * Labels * 7 / 2)]);

        Assert.Null(Loading.Outcome(largest.Sealed().ToFile(), c => Sound.Check(c, c.Classify("Rain fell."))));
    }

    /// <summary>A vocabulary of as many hashes, all with the same gap between them.</summary>
    private static byte[] Ascending(int slots, ulong gap)
    {
        var vocabulary = new MemoryStream();
        for (int slot = 0; slot < slots; slot++)
        {
            ulong rest = gap + (ulong)(slot == 0 ? 1 : 0);
            for (; rest >= 0x80; rest >>= 7)
                vocabulary.WriteByte((byte)(rest | 0x80));
            vocabulary.WriteByte((byte)rest);
        }

        return vocabulary.ToArray();
    }

    private int Slots() => JsonNode.Parse(Encoding.UTF8.GetString(_sound[ModelFile.ManifestEntry]))!["slots"]!.GetValue<int>();
}
