using System.Numerics;

namespace Classifier.Training.Fitting;

/// <summary>
/// Counts in how many rows each feature stands. When it grows past its limit, features seen only once so far are dropped (lossy
/// counting, Manku and Motwani 2002), so that memory stays bounded on large data; below the limit the counts are exact.
/// </summary>
internal sealed class FeatureCounter
{
    private const int MaximumFeatures = 12_000_000;
    private const int FirstTier = 1_024;

    private ulong[] _hashes = new ulong[1 << 16];
    private int[] _counts = new int[1 << 16];

    /// <summary>Number of different features now counted.</summary>
    public int Count { get; private set; }

    /// <summary>Counts each of a row's features once.</summary>
    public void Add(ReadOnlySpan<ulong> distinct)
    {
        foreach (ulong hash in distinct)
            Increment(hash, 1);
        if (Count > MaximumFeatures)
            DropRare();
    }

    /// <summary>
    /// The features that stand in at least <paramref name="minimum"/> rows, at most <paramref name="most"/> of them, the most
    /// frequent ones first: in tiers of frequency, each in ascending order of the hashes, which the model file stores well.
    /// </summary>
    public ulong[] Select(int minimum, int most)
    {
        var kept = new List<(ulong Hash, int Count)>();
        for (int i = 0; i < _hashes.Length; i++)
        {
            if (_hashes[i] != 0 && _counts[i] >= minimum)
                kept.Add((_hashes[i], _counts[i]));
        }

        ulong[] hashes = [.. kept.OrderByDescending(f => f.Count).ThenBy(f => f.Hash).Take(most).Select(f => f.Hash)];
        for (int start = 0, size = FirstTier; start < hashes.Length; start += size, size *= 3)
            hashes.AsSpan(start, Math.Min(size, hashes.Length - start)).Sort();
        return hashes;
    }

    private void Increment(ulong hash, int by)
    {
        if (Count * 2 >= _hashes.Length)
            Rebuild(_hashes.Length * 2, minimum: 1);
        int mask = _hashes.Length - 1;
        int i = (int)(hash >> (64 - BitOperations.PopCount((uint)mask))) & mask;
        while (_hashes[i] != 0 && _hashes[i] != hash)
            i = (i + 1) & mask;
        if (_hashes[i] == 0)
        {
            _hashes[i] = hash;
            Count++;
        }

        _counts[i] += by;
    }

    private void DropRare() => Rebuild(_hashes.Length, minimum: 2);

    private void Rebuild(int size, int minimum)
    {
        (ulong[] hashes, int[] counts) = (_hashes, _counts);
        _hashes = new ulong[size];
        _counts = new int[size];
        Count = 0;
        for (int i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] != 0 && counts[i] >= minimum)
                Increment(hashes[i], counts[i]);
        }
    }
}
