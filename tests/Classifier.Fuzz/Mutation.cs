namespace Classifier.Fuzz;

/// <summary>Changes sound inputs at random: bits, bytes, runs that are cut, doubled, moved, or replaced by telling numbers.</summary>
internal static class Mutation
{
    private static readonly byte[][] Telling =
    [
        [0], [0xFF], [0x7F], [0x80], [0, 0], [0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0x80],
        [0, 0, 0xC0, 0x7F], [0, 0, 0x80, 0xFF], "-1"u8.ToArray(), "1e999"u8.ToArray(), "null"u8.ToArray(), "\"\""u8.ToArray(), "{}"u8.ToArray(),
        "[]"u8.ToArray(), "2147483648"u8.ToArray(), "../"u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "\""u8.ToArray(), ","u8.ToArray(),
        [0xEF, 0xBB, 0xBF], [0xC3], [0xED, 0xA0, 0x80], "PK\u0001\u0002"u8.ToArray(), "PK\u0005\u0006"u8.ToArray(),
    ];

    /// <summary>A changed copy.</summary>
    public static byte[] Of(byte[] input, Random random)
    {
        byte[] changed = [.. input];
        for (int times = 1 << random.Next(5); times > 0; times--)
            changed = Once(changed, random);
        return changed;
    }

    private static byte[] Once(byte[] input, Random random)
    {
        int at = random.Next(input.Length + 1), length = random.Next(Math.Min(64, input.Length - at) + 1);
        ReadOnlySpan<byte> before = input.AsSpan(0, at), run = input.AsSpan(at, length), after = input.AsSpan(at + length);
        switch (random.Next(6))
        {
            case 0 when at < input.Length:
                input[at] ^= (byte)(1 << random.Next(8));
                return input;
            case 1 when at < input.Length:
                input[at] = (byte)random.Next(256);
                return input;
            case 2:
                return [.. before, .. after];
            case 3:
                return [.. before, .. run, .. run, .. after];
            case 4:
                byte[] telling = Telling[random.Next(Telling.Length)];
                return [.. before, .. telling, .. after.Length >= telling.Length && random.Next(2) == 0 ? after[telling.Length..] : after];
            default:
                return random.Next(20) == 0 ? before.ToArray() : [.. before, .. after, .. run];
        }
    }
}
