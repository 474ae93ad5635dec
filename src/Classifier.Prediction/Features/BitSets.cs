using System.Numerics;

namespace Classifier.Prediction.Features;

/// <summary>Walks over the members of small sets that are kept as bits.</summary>
internal static class BitSets
{
    /// <summary>Takes the lowest member out of the set.</summary>
    public static int TakeLowest(ref ulong set)
    {
        int member = BitOperations.TrailingZeroCount(set);
        set &= set - 1;
        return member;
    }
}
