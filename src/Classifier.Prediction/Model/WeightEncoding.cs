using System.Buffers.Binary;

namespace Classifier.Prediction.Model;

/// <summary>
/// How numbers lie in the model file. Hashes: differences (modulo 2^64) in LEB128 varints,
/// short where the hashes ascend. Weights: floats whose lowest four bits
/// are zero (20 significant bits, a relative error below 5e-7), label by label in three byte planes, which compress well, and a
/// plane of half bytes.
/// </summary>
internal static class WeightEncoding
{
    /// <summary>Rounds to the nearest float that the file can hold (ties to even).</summary>
    public static float Round(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        uint rounded = (bits + 0x7 + ((bits >> 4) & 1)) & ~0xFu;
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

    /// <exception cref="ModelFileException">The bytes are not <paramref name="count"/> hashes.</exception>
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

            hashes[slot] = previous = unchecked(previous + difference);
        }

        return at == bytes.Length ? hashes : throw new ModelFileException("The vocabulary has bytes behind its last slot.");
    }

    /// <summary>Length in bytes of the encoded biases and weights.</summary>
    public static long EncodedLength(int slots, int labels) => (4L * labels) + (LabelLength(slots) * labels);

    private static long LabelLength(int slots) => (3L * slots) + ((slots + 1L) / 2);

    public static byte[] EncodeWeights(LinearModel model)
    {
        int labels = model.Labels, slots = model.Slots;
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
                    uint bits = BitConverter.SingleToUInt32Bits(model.Weight(slot, label));
                    if ((bits & 0xF) != 0)
                        throw new ArgumentException($"The weight of slot {slot} for label {label} has more than 20 significant bits; round it first.");
                    bytes[at++] = (byte)(bits >> shift);
                }
            }

            for (int slot = 0; slot < slots; slot++)
            {
                uint half = (BitConverter.SingleToUInt32Bits(model.Weight(slot, label)) >> 4) & 0xF;
                bytes[at + (slot / 2)] |= (byte)(half << (4 * (slot % 2)));
            }

            at += (slots + 1) / 2;
        }

        return bytes;
    }

    /// <exception cref="ModelFileException">The length is wrong, or a number is not finite or far too large.</exception>
    public static (float[] Biases, float[] Weights) DecodeWeights(ReadOnlySpan<byte> bytes, int slots, int labels)
    {
        if (bytes.Length != EncodedLength(slots, labels))
            throw new ModelFileException($"The weights have {bytes.Length} bytes; {slots} slots and {labels} labels need {EncodedLength(slots, labels)}.");
        var biases = new float[labels];
        for (int label = 0; label < labels; label++)
            biases[label] = Sound(BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * label)..]));
        var weights = new float[slots * labels];
        for (int label = 0; label < labels; label++)
        {
            ReadOnlySpan<byte> planes = bytes.Slice((4 * labels) + (label * (int)LabelLength(slots)), (int)LabelLength(slots));
            ReadOnlySpan<byte> high = planes[..slots], middle = planes.Slice(slots, slots), low = planes.Slice(2 * slots, slots);
            ReadOnlySpan<byte> halves = planes[(3 * slots)..];
            for (int slot = 0; slot < slots; slot++)
            {
                uint bits = ((uint)high[slot] << 24) | ((uint)middle[slot] << 16) | ((uint)low[slot] << 8)
                    | (((uint)halves[slot / 2] >> (4 * (slot % 2))) & 0xF) << 4;
                weights[(slot * labels) + label] = Sound(BitConverter.UInt32BitsToSingle(bits));
            }
        }

        return (biases, weights);
    }

    private static float Sound(float value) =>
        value is >= -ModelLimits.Magnitude and <= ModelLimits.Magnitude ? value : throw new ModelFileException($"The model has a weight that is {value}.");
}
