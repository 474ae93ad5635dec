using System.Buffers;
using System.Collections.Concurrent;

namespace Classifier.Scoring;

/// <summary>Some consecutive records of one input, together with the bytes they lie in. Whoever is done with it releases it.</summary>
/// <param name="Input">Name of the input.</param>
/// <param name="Bytes">A rented array.</param>
/// <param name="Records">The records in order; a list from <see cref="RentList"/>.</param>
/// <param name="Parser">Reads the records.</param>
/// <param name="HasManyRecords">Whether a record's line belongs into its id.</param>
internal sealed record RecordBatch(string Input, byte[] Bytes, List<Record> Records, RecordParser? Parser, bool HasManyRecords)
{
    // Lists are used anew, so that a long stream leaves no garbage that would have to pile up before it is collected.
    private static readonly ConcurrentQueue<List<Record>> Lists = new();

    /// <summary>An empty list for the records of a batch.</summary>
    public static List<Record> RentList() => Lists.TryDequeue(out List<Record>? list) ? list : [];

    /// <summary>Gives back the bytes and the list.</summary>
    public void Release()
    {
        if (Bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(Bytes);
        ReturnList(Records);
    }

    /// <summary>Gives back a list.</summary>
    public static void ReturnList(List<Record> list)
    {
        list.Clear();
        Lists.Enqueue(list);
    }
}

/// <summary>Where a record lies.</summary>
/// <param name="Start">Offset of its first byte in the batch.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Line">1-based line of the input on which it begins; 0 where the whole input is meant.</param>
internal readonly record struct Record(int Start, int Length, long Line)
{
    /// <summary>What is known to be wrong with it, such as its length; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Where it goes on with a text that was cut into parts; zero otherwise.</summary>
    public ArticlePart Part { get; init; }
}

/// <summary>Where a part of a long text begins.</summary>
/// <param name="Offset">Number of UTF-16 code units before it.</param>
/// <param name="Position">Number of sentences before it.</param>
internal readonly record struct ArticlePart(int Offset, int Position);
