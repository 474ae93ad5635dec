namespace Classifier.Prediction.Features;

/// <summary>The codes of a sentence in order, each with its place, and the n-grams over them. A buffer that is filled again and again.</summary>
internal sealed class CodeRun
{
    /// <summary>The longest n-gram possible.</summary>
    public const int MaximumLength = 5;

    private ulong[] _codes = new ulong[128];
    private ulong[] _hashes = new ulong[128];
    private ulong[] _finished = new ulong[128];
    private int[] _starts = new int[128];
    private int[] _ends = new int[128];
    private int _count;

    /// <summary>Begins a run.</summary>
    /// <param name="codes">The most codes that will be added.</param>
    public void Begin(int codes)
    {
        _count = 0;
        if (codes <= _codes.Length)
            return;
        int length = Math.Max(codes, 2 * _codes.Length);
        (_codes, _hashes, _finished, _starts, _ends) = (new ulong[length], new ulong[length], new ulong[length], new int[length], new int[length]);
    }

    /// <summary>Adds a code, unless it is to be left out. Whether it is, nobody could foretell: so it is no branch.</summary>
    public void Add(ulong code, int start, int end, bool leaveOut = false)
    {
        int at = _count;
        _codes[at] = code;
        _starts[at] = start;
        _ends[at] = end;
        _count = at + (leaveOut ? 0 : 1);
    }

    /// <summary>Gives the n-grams of all codes to a sink, all of a length at once, so that many are hashed in one step.</summary>
    /// <param name="channel">The channel whose features they are.</param>
    /// <param name="space">The channel's name space.</param>
    /// <param name="minimum">Shortest n-gram.</param>
    /// <param name="maximum">Longest n-gram.</param>
    /// <param name="sink">Takes the features.</param>
    public void GiveNGrams<TSink>(FeatureChannel channel, ulong space, int minimum, int maximum, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        _hashes.AsSpan(0, _count).Fill(space);
        for (int length = 1; length <= Math.Min(maximum, _count); length++)
        {
            // Each n-gram grows out of the one that begins at the same code and is one shorter.
            int count = _count - length + 1;
            Span<ulong> hashes = _hashes.AsSpan(0, count), finished = _finished.AsSpan(0, count);
            FeatureHash.CombineAll(hashes, _codes.AsSpan(length - 1, count));
            if (length < minimum)
                continue;
            FeatureHash.FinishAll(hashes, channel, finished);
            sink.AddAll(finished, _starts.AsSpan(0, count), _ends.AsSpan(length - 1, count));
        }
    }
}
