namespace Classifier.Training.Fitting.Network;

/// <summary>Pseudo-random numbers (SplitMix64, Steele et al. 2014) that depend on nothing but where they start, on any machine.</summary>
internal sealed class Noise
{
    private ulong _state;

    /// <param name="seed">The seed.</param>
    /// <param name="stream">Which of the seed's sequences.</param>
    public Noise(int seed, long stream) => _state = Mix((ulong)seed + 0x9E3779B97F4A7C15) ^ Mix((ulong)stream * 0xD1342543DE82EF95);

    /// <summary>64 random bits.</summary>
    public ulong Bits() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>From 0 and below 1.</summary>
    public float Uniform() => (Bits() >> 40) * (1f / (1 << 24));

    /// <summary>From 0 and below <paramref name="end"/>.</summary>
    public int Below(int end) => (int)Math.BigMul(Bits(), (ulong)end, out _);

    /// <summary>From a normal distribution of mean 0 and deviation 1 (Box and Muller 1958).</summary>
    public float Normal() => MathF.Sqrt(-2 * MathF.Log(1 - Uniform())) * MathF.Cos(2 * MathF.PI * Uniform());

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
