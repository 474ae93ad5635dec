using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Classifier.Prediction.Model;

namespace Classifier.Training.Tests.Hostile;

/// <summary>Malice in the archive: entries that a model does not have, and sizes that are too large or not true.</summary>
public sealed class HostileArchiveTests(SmallModel model)
{
    private readonly ModelArchive _sound = ModelArchive.Of(model.FewBytes);

    [Fact]
    public void A_file_put_together_again_is_as_good_as_the_old_one() =>
        Assert.Null(Loading.Outcome(_sound.Sealed().ToFile(), c => c.Classify("Rain fell.")));

    [Theory]
    [InlineData(ModelFile.ManifestEntry)]
    [InlineData(ModelFile.ManifestChecksumEntry)]
    [InlineData(ModelFile.WeightsEntry)]
    [InlineData(ModelFile.VocabularyEntry)]
    [InlineData("lexicon/say.txt")]
    [InlineData(ModelFile.CardEntry)]
    public void A_missing_entry_is_named(string name) =>
        Assert.Contains($"'{name}'", Loading.Refusal(_sound.Without(name).ToFile()), StringComparison.Ordinal);

    [Theory]
    [InlineData(ModelFile.WeightsEntry)]
    [InlineData(ModelFile.VocabularyEntry)]
    public void An_entry_that_even_the_manifest_does_not_know_of_is_missed(string name) =>
        Assert.Contains($"'{name}'", Loading.Refusal(_sound.Without(name).Sealed().ToFile()), StringComparison.Ordinal);

    [Theory]
    [InlineData(ModelFile.ManifestEntry)]
    [InlineData(ModelFile.WeightsEntry)]
    [InlineData("lexicon/say.txt")]
    public void An_entry_that_stands_there_twice_is_named(string name)
    {
        ModelArchive twice = _sound with { Entries = _sound.Entries.Add((name, _sound[name])) };

        Assert.Contains($"'{name}' stands in it twice", Loading.Refusal(twice.ToFile()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("readme.txt")]
    [InlineData("../lexicon/say.txt")]
    [InlineData("lexicon/../../say.txt")]
    [InlineData("lexicon/..")]
    [InlineData("lexicon/.hidden")]
    [InlineData("lexicon/sub/say.txt")]
    [InlineData("lexicon/a\\b.txt")]
    [InlineData("lexicon/")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\model\\weights.bin")]
    [InlineData("Weights.bin")]
    [InlineData("lexicon/nul\0.txt")]
    public void A_foreign_entry_is_named_whether_the_manifest_knows_of_it_or_not(string name)
    {
        ModelArchive added = _sound.With(name, "say~v\n");

        Assert.Contains("is not named by the manifest", Loading.Refusal(added.ToFile()), StringComparison.Ordinal);
        Assert.Contains("does not belong into a model", Loading.Refusal(added.Sealed().ToFile()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelFile.ManifestEntry)]
    [InlineData(ModelFile.ManifestChecksumEntry)]
    [InlineData(ModelFile.WeightsEntry)]
    [InlineData(ModelFile.VocabularyEntry)]
    [InlineData("lexicon/say.txt")]
    [InlineData(ModelFile.CardEntry)]
    public void A_size_that_is_not_true_is_refused(string name)
    {
        byte[] file = _sound.ToFile();
        foreach (uint size in (uint[])[0, 1, (uint)_sound[name].Length - 1, (uint)_sound[name].Length + 1, 1 << 20, 60 << 20, 1u << 31, uint.MaxValue - 1, uint.MaxValue])
            Loading.Refusal(WithDeclaredSize(file, name, size));
    }

    [Theory]
    [InlineData(ModelFile.ManifestEntry)]
    [InlineData(ModelFile.ManifestChecksumEntry)]
    [InlineData(ModelFile.WeightsEntry)]
    [InlineData(ModelFile.VocabularyEntry)]
    [InlineData("lexicon/say.txt")]
    [InlineData("tokenizer/vocab.json")]
    [InlineData(ModelFile.CardEntry)]
    public void A_bomb_does_not_go_off(string name)
    {
        byte[] bomb = _sound.With(name, new byte[300 << 20]).ToFile();
        Assert.True(bomb.Length < 4 << 20);

        Loading.Refusal(bomb);
        Loading.Refusal(WithDeclaredSize(bomb, name, 1 << 20));
    }

    [Fact]
    public void A_card_that_is_no_text_or_could_steer_a_terminal_or_is_too_long_is_refused()
    {
        Assert.Contains("not UTF-8", Loading.Refusal(_sound.With(ModelFile.CardEntry, [0x23, 0xC3, 0x28]).Sealed().ToFile()), StringComparison.Ordinal);
        foreach (string steering in (string[])["\u001B[31m", "\0", "\r", "\u009B2J", "\u007F"])
            Assert.Contains("control characters", Loading.Refusal(_sound.With(ModelFile.CardEntry, "# Card " + steering).Sealed().ToFile()), StringComparison.Ordinal);
        Loading.Refusal(_sound.With(ModelFile.CardEntry, new string('a', ModelLimits.CardBytes + 1)).Sealed().ToFile());
    }

    [Fact]
    public void A_card_from_elsewhere_is_given_as_it_stands() =>
        Assert.Null(Loading.Outcome(_sound.With(ModelFile.CardEntry, "# Card\n\n<script> “x”").Sealed().ToFile(), c => Assert.Equal("# Card\n\n<script> “x”", c.Card)));

    [Fact]
    public void A_bomb_of_many_entries_does_not_go_off()
    {
        ModelArchive many = _sound;
        for (int i = 0; i < 100; i++)
            many = many.With($"lexicon/c{i}.txt", new byte[1_000_000]);

        Loading.Refusal(many.Sealed().ToFile());
    }

    [Fact]
    public void A_million_entries_are_refused_before_they_are_listed()
    {
        var stream = new MemoryStream();
        byte[] header = new byte[47];
        "PK\u0001\u0002"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(28), 1);
        header[46] = (byte)'a';
        for (int i = 0; i < 1_000_000; i++)
            stream.Write(header);
        byte[] end = new byte[22];
        "PK\u0005\u0006"u8.CopyTo(end);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), 5);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), 5);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), 47 * 5);
        stream.Write(end);

        Loading.Refusal(stream.ToArray());
    }

    [Fact]
    public void An_archive_of_something_else_is_no_model()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = zip.CreateEntry("word/document.xml").Open();
            entry.Write("<w:document/>"u8);
        }

        Assert.Contains("'manifest.json' is missing", Loading.Refusal(stream.ToArray()), StringComparison.Ordinal);
    }

    /// <summary>Overwrites the size that the archive's directory states for an entry.</summary>
    private static byte[] WithDeclaredSize(byte[] file, string name, uint size)
    {
        byte[] changed = [.. file];
        byte[] wanted = Encoding.UTF8.GetBytes(name);
        for (int at = 0; at + 46 + wanted.Length <= changed.Length; at++)
        {
            if (changed.AsSpan(at).StartsWith("PK\u0001\u0002"u8) && changed.AsSpan(at + 46).StartsWith(wanted))
                BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(at + 24), size);
        }

        return changed;
    }
}
