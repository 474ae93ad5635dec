using System.Runtime.Intrinsics;

namespace Classifier.Prediction.Model;

/// <summary>The slots of one sentence as they are found. Reused.</summary>
internal sealed class SlotList
{
    /// <summary>Slots are copied in blocks of this length; whoever gives some has room for a whole one behind them.</summary>
    public const int Block = 16;

    private int[] _slots = new int[1024];
    private int _count;

    /// <summary>The slots.</summary>
    public Span<int> Slots => _slots.AsSpan(0, _count);

    /// <summary>Empties the list.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds the slots of a word: few, so that a block or two is quicker copied than a length looked at.</summary>
    /// <param name="slots">Where they lie.</param>
    /// <param name="start">The first one.</param>
    /// <param name="count">How many.</param>
    public void Add(int[] slots, int start, int count)
    {
        Reserve(count);
        for (int i = 0; i < count; i += Block)
            Vector512.Create(slots, start + i).CopyTo(_slots, _count + i);
        _count += count;
    }

    /// <summary>Room behind the slots, to be filled and then taken in by <see cref="Take"/>.</summary>
    /// <param name="count">For how many slots.</param>
    public Span<int> Reserve(int count)
    {
        if (_slots.Length < _count + count + Block)
            Array.Resize(ref _slots, 2 * (_count + count + Block));
        return _slots.AsSpan(_count, count);
    }

    /// <summary>Takes in what was put into the room behind the slots.</summary>
    public void Take(int count) => _count += count;
}
