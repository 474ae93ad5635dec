using System.Runtime.CompilerServices;

namespace Classifier.Prediction.Features;

/// <summary>Forms n-grams of codes that come one by one, each with its place.</summary>
internal struct NGramWindow(FeatureChannel channel, ulong space, int minimum, int maximum)
{
    private Hashes _hashes;
    private Starts _starts;
    private int _length;

    /// <summary>The longest n-gram possible.</summary>
    public const int MaximumLength = 5;

    [InlineArray(MaximumLength)]
    private struct Hashes
    {
        private ulong _first;
    }

    [InlineArray(MaximumLength)]
    private struct Starts
    {
        private int _first;
    }

    /// <summary>Adds a code and gives all n-grams that end with it to the sink.</summary>
    public void Push<TSink>(ulong code, int start, int end, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        // _hashes[k] is the hash of the last k + 1 codes; from the longest down, each grows out of the next shorter one.
        int longest = Math.Min(_length + 1, maximum);
        for (int k = longest - 1; k > 0; k--)
        {
            _hashes[k] = FeatureHash.Combine(_hashes[k - 1], code);
            _starts[k] = _starts[k - 1];
        }

        _hashes[0] = FeatureHash.Combine(space, code);
        _starts[0] = start;
        _length = longest;
        for (int k = minimum - 1; k < longest; k++)
            sink.Add(FeatureHash.Finish(_hashes[k], channel), _starts[k], end);
    }
}
