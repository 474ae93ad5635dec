using System.Numerics;

namespace Classifier.Prediction.Model;

/// <summary>
/// Tells which features are surely not in the vocabulary: one bit a hash in an array of at least eight bits a feature, small enough to
/// stay near the processor. Most n-grams of a text are unknown, and need not be looked for in the table.
/// </summary>
internal sealed class PresenceFilter
{
    private readonly ulong[] _words;
    private readonly ulong _mask;

    public PresenceFilter(ReadOnlySpan<ulong> hashes)
    {
        int bits = Math.Max(9, BitOperations.Log2((uint)Math.Max(1, hashes.Length)) + 4);
        _words = new ulong[1 << (bits - 6)];
        _mask = (1UL << bits) - 1;
        foreach (ulong hash in hashes)
            _words[Place(hash) >> 6] |= 1UL << (int)Place(hash);
    }

    /// <summary>False where the feature is not in the vocabulary.</summary>
    public bool MayHave(ulong hash) => (_words[Place(hash) >> 6] >> (int)Place(hash) & 1) != 0;

    /// <summary>Moves the features that may be in the vocabulary to the front. Has no branch that depends on them, since nobody could foretell it.</summary>
    /// <returns>Number of features kept.</returns>
    public int Keep(Span<ulong> hashes)
    {
        ulong[] words = _words;
        int kept = 0;
        foreach (ulong hash in hashes)
        {
            ulong place = Place(hash);
            hashes[kept] = hash;
            kept += (int)(words[place >> 6] >> (int)place) & 1;
        }

        return kept;
    }

    // The lowest four bits are the channel, the highest ones the place in the table.
    private ulong Place(ulong hash) => (hash >> 4) & _mask;
}
