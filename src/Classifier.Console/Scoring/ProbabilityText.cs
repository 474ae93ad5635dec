using System.Buffers.Text;

namespace Classifier.Scoring;

/// <summary>Probabilities with six decimals, in the fewest steps: a fixed width needs no search for the shortest digits.</summary>
internal static class ProbabilityText
{
    /// <summary>Room that a probability needs at most.</summary>
    public const int MaximumLength = 8;

    /// <summary>Writes a probability as 0.123456.</summary>
    /// <returns>The number of bytes written.</returns>
    public static int Format(float probability, Span<byte> room)
    {
        int millionths = (int)((probability * 1e6) + 0.5);
        room[0] = (byte)(millionths >= 1_000_000 ? '1' : '0');
        room[1] = (byte)'.';
        Utf8Formatter.TryFormat(millionths % 1_000_000, room[2..], out _, new System.Buffers.StandardFormat('D', 6));
        return MaximumLength;
    }
}
