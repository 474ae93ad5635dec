using System.Buffers.Binary;
using Classifier.Prediction;
using Classifier.Prediction.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Hostile;

/// <summary>Accidents: a model file that was cut off, or in which bits have changed.</summary>
public sealed class DamagedModelFileTests : IDisposable
{
    private static readonly string[] Sentences = ["Heavy rain fell on the coast on Monday.", "The team won the cup.", "“We will not pay,” he said."];

    private readonly byte[] _file;
    private readonly float[][] _before;
    private readonly TemporaryFolder _folder = new();

    public DamagedModelFileTests(SmallModel model)
    {
        _file = [.. model.FewBytes];
        using SentenceClassifier classifier = SentenceClassifier.Load(new MemoryStream(_file));
        _before = Probabilities(classifier);
    }

    [Fact]
    public void A_truncated_model_file_is_named_as_such()
    {
        for (int length = 0; length < _file.Length; length += 1 + (length / 500))
            Assert.Contains("Train or copy it again", Loading.Refusal(_file[..length]), StringComparison.Ordinal);
        Loading.Refusal(_file[..^1]);
    }

    [Fact]
    public void Every_byte_of_the_manifest_s_entry_is_guarded()
    {
        for (int at = 0; at < EndOfManifest(); at++)
            CheckFlip(at, 1 << (at % 8));
    }

    [Fact]
    public void A_flipped_bit_anywhere_gives_a_message_or_the_same_predictions()
    {
        var random = new Random(20);
        int from = EndOfManifest();
        for (int i = 0; i < 10_000; i++)
            CheckFlip(random.Next(from, _file.Length), 1 << random.Next(8));
    }

    [Fact]
    public void Every_byte_of_the_directory_is_guarded()
    {
        int directory = (int)BinaryPrimitives.ReadUInt32LittleEndian(_file.AsSpan(_file.Length - 6));
        for (int at = directory; at < _file.Length; at++)
            CheckFlip(at, 0xFF);
    }

    [Fact]
    public void Any_bytes_are_no_model() =>
        Prop.ForAll<byte[]>(bytes => Loading.Refusal(bytes ?? []).Length > 0).QuickCheckThrowOnFailure();

    [Fact]
    public void A_part_that_is_overwritten_gives_a_message_or_the_same_predictions() =>
        Prop.ForAll<byte[], int>((bytes, place) =>
        {
            byte[] file = [.. _file];
            int at = (int)((uint)place * 2_654_435_761u % (uint)file.Length);
            (bytes ?? []).AsSpan(0, Math.Min((bytes ?? []).Length, file.Length - at)).CopyTo(file.AsSpan(at));
            Check(file);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void What_is_no_file_is_said_to_be_none()
    {
        Assert.Contains("is a folder", Assert.Throws<ModelFileException>(() => SentenceClassifier.Load(_folder.Root)).Message, StringComparison.Ordinal);
        Assert.Contains("there is no such model file", Assert.Throws<ModelFileException>(() => SentenceClassifier.Load(_folder["none.zip"])).Message, StringComparison.Ordinal);
        Assert.Throws<ModelFileException>(() => SentenceClassifier.Load(_folder.Write("empty.zip", "")));
        Assert.Throws<ModelFileException>(() => SentenceClassifier.Load("nul\0name"));
        if (File.Exists("/dev/zero"))
            Assert.Throws<ModelFileException>(() => SentenceClassifier.Load("/dev/zero"));
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_refused_before_it_is_read()
    {
        using var stream = new EndlessStream();

        Assert.Contains("seek", Assert.Throws<ModelFileException>(() => SentenceClassifier.Load(stream)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static float[][] Probabilities(SentenceClassifier classifier) =>
        [.. Sentences.Select(s => classifier.Classify(s).Probabilities.ToArray())];

    private void CheckFlip(int at, int bits)
    {
        _file[at] ^= (byte)bits;
        try
        {
            Check(_file);
        }
        finally
        {
            _file[at] ^= (byte)bits;
        }
    }

    private void Check(byte[] file) => Loading.Outcome(file, classifier =>
    {
        Assert.Equal(_before, Probabilities(classifier));
    });

    /// <summary>The manifest is the first entry; the second begins with the next local header.</summary>
    private int EndOfManifest() => 4 + _file.AsSpan(4).IndexOf("PK\u0003\u0004"u8);

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("It was read.");

        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("It was read.");
    }
}
