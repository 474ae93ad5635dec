using System.Buffers.Binary;

namespace Classifier.Prediction.Model.Network;

/// <summary>
/// How a network lies in the model file, little-endian: the unit's exponent; the pieces' slots as differences in LEB128 varints;
/// vectors of pieces as a scale each (the upper half of a float) and bytes, dimension by dimension; the kernel as one scale and 16-bit numbers; biases
/// and output weights as floats.
/// </summary>
internal static class NetworkEncoding
{
    /// <summary>Rounds a network to what the file can hold.</summary>
    public static SentenceNetwork Round(SentenceNetwork network) => Decode(Encode(network), network.Shape, network.Labels, network.Slots[^1] + 1);

    public static byte[] Encode(SentenceNetwork network)
    {
        NetworkShape shape = network.Shape;
        var writer = new MemoryStream();
        WriteFloats(writer, [network.Unit]);
        int previous = -1;
        foreach (int slot in network.Slots)
        {
            int difference = slot - previous - 1;
            for (; difference >= 0x80; difference >>= 7)
                writer.WriteByte((byte)(difference | 0x80));
            writer.WriteByte((byte)difference);
            previous = slot;
        }

        float[] scales = new float[shape.Pieces];
        for (int piece = 0; piece < shape.Pieces; piece++)
            scales[piece] = Upper(Greatest(network.Embeddings.AsSpan(piece * shape.Dimensions, shape.Dimensions)) / sbyte.MaxValue);
        foreach (float scale in scales)
            writer.Write(BitConverter.GetBytes((ushort)(BitConverter.SingleToUInt32Bits(scale) >> 16)));
        for (int d = 0; d < shape.Dimensions; d++)
        {
            for (int piece = 0; piece < shape.Pieces; piece++)
                writer.WriteByte((byte)(sbyte)Quantum(network.Embeddings[(piece * shape.Dimensions) + d], scales[piece], sbyte.MaxValue));
        }

        float kernelScale = Upper(Greatest(network.Kernel) / short.MaxValue);
        WriteFloats(writer, [kernelScale]);
        foreach (float weight in network.Kernel)
            writer.Write(BitConverter.GetBytes((short)Quantum(weight, kernelScale, short.MaxValue)));
        WriteFloats(writer, network.InputBias);
        WriteFloats(writer, network.KernelBias);
        WriteFloats(writer, network.Output);
        WriteFloats(writer, network.OutputBias);
        return writer.ToArray();
    }

    /// <summary>The most bytes that a network of such a shape takes.</summary>
    public static long MaximumLength(NetworkShape shape, int labels) =>
        8 + (shape.Pieces * (5L + 2 + shape.Dimensions))
        + (2L * shape.Dimensions * shape.Window * shape.Filters)
        + (4L * (shape.Dimensions + shape.Filters + (labels * (shape.Filters + 1L))));

    /// <exception cref="ModelFileException">The bytes are no network of that shape, or a number is not sound.</exception>
    public static SentenceNetwork Decode(ReadOnlySpan<byte> bytes, NetworkShape shape, int labels, int slots)
    {
        var reader = new Reader(bytes);
        float unit = reader.Float();
        if (!(unit is > 1e-9f and <= 1f) || !float.IsPow2(unit))
            throw new ModelFileException($"the network's unit is {unit}; it must be a power of two from 1e-9 to 1.");
        int[] pieces = new int[shape.Pieces];
        int previous = -1;
        for (int piece = 0; piece < pieces.Length; piece++)
        {
            previous = reader.Ascending(previous, slots);
            pieces[piece] = previous;
        }

        float[] scales = new float[shape.Pieces];
        for (int piece = 0; piece < scales.Length; piece++)
            scales[piece] = Sound(BitConverter.UInt32BitsToSingle((uint)(ushort)reader.Short() << 16));
        float[] embeddings = new float[shape.Pieces * shape.Dimensions];
        for (int d = 0; d < shape.Dimensions; d++)
        {
            for (int piece = 0; piece < shape.Pieces; piece++)
                embeddings[(piece * shape.Dimensions) + d] = (sbyte)reader.Byte() * scales[piece];
        }

        float kernelScale = Sound(reader.Float());
        float[] kernel = new float[shape.Dimensions * shape.Window * shape.Filters];
        for (int i = 0; i < kernel.Length; i++)
            kernel[i] = reader.Short() * kernelScale;
        var network = new SentenceNetwork(
            shape,
            pieces,
            embeddings,
            reader.Floats(shape.Dimensions),
            kernel,
            reader.Floats(shape.Filters),
            reader.Floats(shape.Filters * labels),
            reader.Floats(labels),
            unit);
        return reader.IsAtEnd ? network : throw new ModelFileException("the network has bytes behind its last number.");
    }

    private static float Greatest(ReadOnlySpan<float> values)
    {
        float greatest = 0;
        foreach (float value in values)
            greatest = Math.Max(greatest, Math.Abs(value));
        return greatest;
    }

    /// <summary>Rounds up to a float whose lower half is zero.</summary>
    private static float Upper(float value) => BitConverter.UInt32BitsToSingle((BitConverter.SingleToUInt32Bits(value) + 0xFFFF) & 0xFFFF0000);

    private static int Quantum(float value, float scale, int most) => scale == 0 ? 0 : (int)Math.Clamp(MathF.Round(value / scale), -most, most);

    private static void WriteFloats(MemoryStream writer, float[] values)
    {
        Span<byte> four = stackalloc byte[4];
        foreach (float value in values)
        {
            BinaryPrimitives.WriteSingleLittleEndian(four, value);
            writer.Write(four);
        }
    }

    private static float Sound(float value) => value is >= -Greatness and <= Greatness
        ? value : throw new ModelFileException($"the network has the weight {value}; sound ones are at most {Greatness}.");

    private const float Greatness = 1e4f;

    private ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _left = bytes;

        public readonly bool IsAtEnd => _left.IsEmpty;

        public byte Byte() => Take(1)[0];

        public short Short() => BinaryPrimitives.ReadInt16LittleEndian(Take(2));

        public float Float() => BinaryPrimitives.ReadSingleLittleEndian(Take(4));

        public float[] Floats(int count)
        {
            float[] floats = new float[count];
            for (int i = 0; i < count; i++)
                floats[i] = Sound(Float());
            return floats;
        }

        public int Ascending(int previous, int end)
        {
            long difference = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte b = Byte();
                difference |= (long)(b & 0x7F) << shift;
                if (b < 0x80)
                    break;
                if (shift >= 28)
                    throw new ModelFileException("the network's slots are garbled.");
            }

            long slot = previous + 1 + difference;
            return slot < end ? (int)slot : throw new ModelFileException($"the network has a piece at slot {slot}; the vocabulary has {end}.");
        }

        private ReadOnlySpan<byte> Take(int count)
        {
            if (_left.Length < count)
                throw new ModelFileException("the network breaks off.");
            ReadOnlySpan<byte> taken = _left[..count];
            _left = _left[count..];
            return taken;
        }
    }
}
