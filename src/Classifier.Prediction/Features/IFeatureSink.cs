namespace Classifier.Prediction.Features;

/// <summary>Takes the features of a sentence as they are found; the same one may come several times.</summary>
internal interface IFeatureSink
{
    /// <summary>Takes a feature.</summary>
    /// <param name="hash">What it is: the channel's name space and the feature itself, mixed.</param>
    /// <param name="start">Offset in the sentence of the first UTF-16 code unit it is drawn from.</param>
    /// <param name="end">Offset after the last one (exclusive); equal to <paramref name="start"/> for a feature of the whole sentence.</param>
    void Add(ulong hash, int start, int end);

    /// <summary>Takes many features. A sink is but a handle: what it fills lies elsewhere.</summary>
    /// <param name="hashes">What they are.</param>
    /// <param name="starts">Where each begins.</param>
    /// <param name="ends">Where each ends.</param>
    void AddAll(ReadOnlySpan<ulong> hashes, ReadOnlySpan<int> starts, ReadOnlySpan<int> ends)
    {
        for (int i = 0; i < hashes.Length; i++)
            Add(hashes[i], starts[i], ends[i]);
    }
}
