using System.Numerics;

namespace Classifier.Prediction.Model;

/// <summary>How large the parts of a model may be. Reading keeps to these before it allocates anything, so that no file, however
/// it was made, takes more than 200 MB; training makes no model beyond them.</summary>
internal static class ModelLimits
{
    /// <summary>The most slots; fewer where there are very many labels, see <see cref="SlotsFor"/>.</summary>
    public const int Slots = 1 << 20;

    /// <summary>The most labels.</summary>
    public const int Labels = 1_000;

    /// <summary>The greatest weight, bias, scale or offset: sums of them stay finite, so that probabilities are numbers.</summary>
    public const float Magnitude = 1e6f;

    /// <summary>The most entries of the ZIP file.</summary>
    public const int Entries = 1_000;

    /// <summary>The most bytes of the ZIP file's directory.</summary>
    public const int DirectoryBytes = 1 << 18;

    /// <summary>The most bytes of the manifest.</summary>
    public const int ManifestBytes = 1 << 20;

    /// <summary>The most bytes of all lexicon files together.</summary>
    public const int LexiconBytes = 1 << 20;

    /// <summary>The most bytes of all tokenizer files together.</summary>
    public const int TokenizerBytes = 4 << 20;

    /// <summary>The most bytes of the evidence tables.</summary>
    public const int EvidenceBytes = 4 << 20;

    /// <summary>The most bytes of the model card.</summary>
    public const int CardBytes = 1 << 18;

    /// <summary>The most bytes that an encoded hash takes.</summary>
    public const int BytesPerHash = 10;

    private const long LoadedBytes = 168L << 20;

    /// <summary>The most slots that a model of so many labels may have.</summary>
    public static int SlotsFor(int labels) => (int)Math.Min(Slots, LoadedBytes / BytesPerSlot(labels));

    /// <summary>What reading a slot takes: its hash, encoded and decoded, up to four places in the table, its factor, and for each
    /// label the weight encoded, decoded, and in a row of whole vectors.</summary>
    private static long BytesPerSlot(int labels)
    {
        int width = Vector<float>.Count;
        int stride = (labels + 1 + width - 1) / width * width;
        return BytesPerHash + 8 + (4 * 16) + 4 + (labels * 15L / 2) + (4L * stride);
    }
}
