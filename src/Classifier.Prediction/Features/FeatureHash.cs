using System.Numerics;
using System.Runtime.InteropServices;

namespace Classifier.Prediction.Features;

/// <summary>
/// The 64-bit hashes that stand for tokens and features. They are part of the model format: the same text gives the same hash on
/// every machine and in every version that reads the format.
/// </summary>
internal static class FeatureHash
{
    /// <summary>Start value of a token's hash (the FNV-1a offset basis).</summary>
    public const ulong Seed = 14695981039346656037UL;

    private const ulong Prime = 1099511628211UL;

    /// <summary>Adds one UTF-16 code unit (FNV-1a on 16-bit units).</summary>
    public static ulong Append(ulong hash, char unit) => (hash ^ unit) * Prime;

    /// <summary>Hash of a normalised string.</summary>
    public static ulong Of(ReadOnlySpan<char> normalised)
    {
        ulong hash = Seed;
        foreach (char c in normalised)
            hash = Append(hash, c);
        return hash;
    }

    /// <summary>Hash of an ordered pair.</summary>
    public static ulong Combine(ulong first, ulong second)
    {
        ulong mixed = (BitOperations.RotateLeft(first, 23) ^ second) * 0x9E3779B97F4A7C15UL;
        return mixed ^ (mixed >> 29);
    }

    /// <summary>Replaces each hash by that of the pair with its fellow in the other list.</summary>
    public static void CombineAll(Span<ulong> first, ReadOnlySpan<ulong> second)
    {
        Span<Vector<ulong>> firsts = MemoryMarshal.Cast<ulong, Vector<ulong>>(first);
        ReadOnlySpan<Vector<ulong>> seconds = MemoryMarshal.Cast<ulong, Vector<ulong>>(second);
        for (int i = 0; i < firsts.Length; i++)
        {
            Vector<ulong> mixed = (((firsts[i] << 23) | (firsts[i] >>> 41)) ^ seconds[i]) * 0x9E3779B97F4A7C15UL;
            firsts[i] = mixed ^ (mixed >>> 29);
        }

        for (int i = firsts.Length * Vector<ulong>.Count; i < first.Length; i++)
            first[i] = Combine(first[i], second[i]);
    }

    /// <summary>Hash of a small number within a name space, such as a channel's kind of feature.</summary>
    public static ulong Combine(ulong space, int value) => Combine(space, (ulong)(uint)value + 0xD6E8FEB86659FD93UL);

    /// <summary>Last mixing step (the finaliser of MurmurHash3), so that all bits depend on all input; the lowest four give the channel.</summary>
    public static ulong Finish(ulong hash, FeatureChannel channel)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53UL;
        hash ^= hash >> 33;
        return (hash & ~15UL) | (ulong)channel;
    }

    /// <summary>Takes the last mixing step with many hashes.</summary>
    public static void FinishAll(ReadOnlySpan<ulong> hashes, FeatureChannel channel, Span<ulong> finished)
    {
        ReadOnlySpan<Vector<ulong>> from = MemoryMarshal.Cast<ulong, Vector<ulong>>(hashes);
        Span<Vector<ulong>> to = MemoryMarshal.Cast<ulong, Vector<ulong>>(finished);
        for (int i = 0; i < from.Length; i++)
        {
            Vector<ulong> hash = from[i];
            hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDUL;
            hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53UL;
            hash ^= hash >>> 33;
            to[i] = (hash & new Vector<ulong>(~15UL)) | new Vector<ulong>((ulong)channel);
        }

        for (int i = from.Length * Vector<ulong>.Count; i < hashes.Length; i++)
            finished[i] = Finish(hashes[i], channel);
    }

    /// <summary>Spreads a token's hash over all bits, for a table's index.</summary>
    public static ulong Spread(ulong hash) => (hash * 0x9E3779B97F4A7C15UL) >> 32;

    /// <summary>The channel that a finished hash carries.</summary>
    public static FeatureChannel ChannelOf(ulong hash) => (FeatureChannel)(hash & 15);
}
