using System.Numerics;

namespace Classifier.Prediction.Model;

/// <summary>
/// Tells which features are surely not in the vocabulary: two bits a hash, both in one word, in an array of at least eight bits a
/// feature, small enough to stay near the processor (a blocked Bloom filter). Most n-grams of a text are unknown, and need not be
/// looked for in the table.
/// </summary>
internal sealed class PresenceFilter
{
    private readonly ulong[] _words;

    public PresenceFilter(ReadOnlySpan<ulong> hashes)
    {
        _words = new ulong[1 << (Math.Max(6, BitOperations.Log2((uint)Math.Max(1, hashes.Length)) + 4) - 6)];
        foreach (ulong hash in hashes)
            _words[Place(hash)] |= Bits(hash);
    }

    /// <summary>False where the feature is not in the vocabulary.</summary>
    public bool MayHave(ulong hash) => (Bits(hash) & ~_words[Place(hash)]) == 0;

    /// <summary>Moves the features that may be in the vocabulary to the front. Has no branch that depends on them, since nobody could foretell it.</summary>
    /// <returns>Number of features kept.</returns>
    public int Keep(Span<ulong> hashes)
    {
        int kept = 0;
        foreach (ulong hash in hashes)
        {
            hashes[kept] = hash;
            kept += MayHave(hash) ? 1 : 0;
        }

        return kept;
    }

    // The lowest four bits are the channel, the highest ones the place in the table.
    private int Place(ulong hash) => (int)(hash >> 16) & (_words.Length - 1);

    private static ulong Bits(ulong hash) => (1UL << (int)(hash >> 4)) | (1UL << (int)(hash >> 10));
}
