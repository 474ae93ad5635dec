using System.Numerics;

namespace Classifier.Prediction.Features;

/// <summary>
/// A set of a lexicon's classes, by their numbers from 0 to 127. Two plain words and not <see cref="UInt128"/>, whose layout is not
/// fixed across versions of the runtime, so that no code with it is compiled ahead of time and starting would take longer.
/// </summary>
/// <param name="Low">Classes 0 to 63, a bit each.</param>
/// <param name="High">Classes 64 to 127, a bit each.</param>
internal readonly record struct ClassSet(ulong Low, ulong High)
{
    /// <summary>Whether there are no members.</summary>
    public bool IsEmpty => (Low | High) == 0;

    /// <summary>The set with one member.</summary>
    public static ClassSet Of(int member) => member < 64 ? new(1UL << member, 0) : new(0, 1UL << member);

    /// <summary>Members of either.</summary>
    public static ClassSet operator |(ClassSet a, ClassSet b) => new(a.Low | b.Low, a.High | b.High);

    /// <summary>Members of both.</summary>
    public static ClassSet operator &(ClassSet a, ClassSet b) => new(a.Low & b.Low, a.High & b.High);

    /// <summary>Whether a class is a member.</summary>
    public bool Contains(int member) => (((member < 64 ? Low : High) >> member) & 1) != 0;

    /// <summary>Whether the two have a member in common.</summary>
    public bool Overlaps(ClassSet other) => ((Low & other.Low) | (High & other.High)) != 0;

    /// <summary>Takes the lowest member out of the set, which must have one.</summary>
    public static int TakeLowest(ref ClassSet set)
    {
        if (set.Low != 0)
        {
            int low = BitOperations.TrailingZeroCount(set.Low);
            set = new ClassSet(set.Low & (set.Low - 1), set.High);
            return low;
        }

        int high = BitOperations.TrailingZeroCount(set.High);
        set = new ClassSet(0, set.High & (set.High - 1));
        return 64 + high;
    }
}
