using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>The features of one sentence as they come, to be looked up together. Reused.</summary>
internal sealed class FeatureBuffer
{
    private ulong[] _hashes = new ulong[1024];
    private int _count;

    /// <summary>The features; the buffer's owner may move them about.</summary>
    public Span<ulong> Hashes => _hashes.AsSpan(0, _count);

    /// <summary>Takes features for this buffer.</summary>
    public Sink Collector => new(this);

    /// <summary>Empties the buffer.</summary>
    public void Clear() => _count = 0;

    private void Add(ulong hash)
    {
        ulong[] hashes = _hashes;
        if ((uint)_count >= (uint)hashes.Length)
            Array.Resize(ref hashes, 2 * _count);
        _hashes = hashes;
        hashes[_count++] = hash;
    }

    private void AddAll(ReadOnlySpan<ulong> hashes)
    {
        if (_hashes.Length < _count + hashes.Length)
            Array.Resize(ref _hashes, 2 * (_count + hashes.Length));
        hashes.CopyTo(_hashes.AsSpan(_count));
        _count += hashes.Length;
    }

    /// <summary>Puts features into a buffer; where they stand in the text is left out.</summary>
    internal readonly struct Sink(FeatureBuffer buffer) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end) => buffer.Add(hash);

        public void AddAll(ReadOnlySpan<ulong> hashes, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends) => buffer.AddAll(hashes);
    }
}
