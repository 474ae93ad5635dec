using System.Buffers.Binary;

namespace Classifier.Prediction.Model;

/// <summary>
/// How numbers lie in the model file. Hashes: ascending, as differences in LEB128 varints. Weights: floats whose lowest eight bits
/// are zero (16 significant bits, a relative error below 8e-6), label by label in three byte planes, which compress well.
/// </summary>
internal static class WeightEncoding
{
    /// <summary>Rounds to the nearest float that the file can hold (ties to even).</summary>
    public static float Round(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        uint rounded = (bits + 0x7F + ((bits >> 8) & 1)) & ~0xFFu;
        return float.IsFinite(value) ? BitConverter.UInt32BitsToSingle(rounded) : value;
    }

    public static byte[] EncodeHashes(ReadOnlySpan<ulong> hashes)
    {
        var stream = new MemoryStream(hashes.Length * 8);
        ulong previous = 0;
        foreach (ulong hash in hashes)
        {
            ulong difference = hash - previous;
            for (; difference >= 0x80; difference >>= 7)
                stream.WriteByte((byte)(difference | 0x80));
            stream.WriteByte((byte)difference);
            previous = hash;
        }

        return stream.ToArray();
    }

    /// <exception cref="ModelFileException">The bytes are not <paramref name="count"/> ascending hashes.</exception>
    public static ulong[] DecodeHashes(ReadOnlySpan<byte> bytes, int count)
    {
        if (bytes.Length < count)
            throw new ModelFileException($"The vocabulary has {bytes.Length} bytes, too few for {count} slots.");
        var hashes = new ulong[count];
        ulong previous = 0;
        int at = 0;
        for (int slot = 0; slot < count; slot++)
        {
            ulong difference = 0;
            for (int shift = 0; ; shift += 7)
            {
                if (at == bytes.Length || shift > 63)
                    throw new ModelFileException($"The vocabulary breaks off or is garbled at slot {slot}.");
                byte b = bytes[at++];
                difference |= (ulong)(b & 0x7F) << shift;
                if (b < 0x80)
                    break;
            }

            ulong hash = previous + difference;
            if (hash <= previous)
                throw new ModelFileException($"The vocabulary is not in ascending order at slot {slot}.");
            hashes[slot] = previous = hash;
        }

        return at == bytes.Length ? hashes : throw new ModelFileException("The vocabulary has bytes behind its last slot.");
    }

    /// <summary>Length in bytes of the encoded biases and weights.</summary>
    public static long EncodedLength(int slots, int labels) => (4L * labels) + (3L * slots * labels);

    public static byte[] EncodeWeights(LinearModel model)
    {
        int labels = model.Labels, slots = model.Weights.Length / labels;
        var bytes = new byte[EncodedLength(slots, labels)];
        for (int label = 0; label < labels; label++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4 * label), model.Biases[label]);
        int at = 4 * labels;
        for (int label = 0; label < labels; label++)
        {
            for (int shift = 24; shift >= 8; shift -= 8)
            {
                for (int slot = 0; slot < slots; slot++)
                {
                    uint bits = BitConverter.SingleToUInt32Bits(model.Weights[(slot * labels) + label]);
                    if ((bits & 0xFF) != 0)
                        throw new ArgumentException($"The weight of slot {slot} for label {label} has more than 16 significant bits; round it first.");
                    bytes[at++] = (byte)(bits >> shift);
                }
            }
        }

        return bytes;
    }

    /// <exception cref="ModelFileException">The length is wrong, or a number is not finite.</exception>
    public static (float[] Biases, float[] Weights) DecodeWeights(ReadOnlySpan<byte> bytes, int slots, int labels)
    {
        if (bytes.Length != EncodedLength(slots, labels))
            throw new ModelFileException($"The weights have {bytes.Length} bytes; {slots} slots and {labels} labels need {EncodedLength(slots, labels)}.");
        var biases = new float[labels];
        for (int label = 0; label < labels; label++)
            biases[label] = Finite(BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * label)..]));
        var weights = new float[slots * labels];
        for (int label = 0; label < labels; label++)
        {
            ReadOnlySpan<byte> high = bytes.Slice((4 * labels) + (3 * label * slots), slots);
            ReadOnlySpan<byte> middle = bytes.Slice((4 * labels) + (((3 * label) + 1) * slots), slots);
            ReadOnlySpan<byte> low = bytes.Slice((4 * labels) + (((3 * label) + 2) * slots), slots);
            for (int slot = 0; slot < slots; slot++)
            {
                uint bits = ((uint)high[slot] << 24) | ((uint)middle[slot] << 16) | ((uint)low[slot] << 8);
                weights[(slot * labels) + label] = Finite(BitConverter.UInt32BitsToSingle(bits));
            }
        }

        return (biases, weights);
    }

    private static float Finite(float value) =>
        float.IsFinite(value) ? value : throw new ModelFileException($"The model has a weight that is {value}.");
}
