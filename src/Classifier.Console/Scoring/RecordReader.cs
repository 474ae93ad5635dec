using System.Buffers;
using System.Runtime.CompilerServices;

namespace Classifier.Scoring;

/// <summary>Reads one input and hands on whatever whole records each read brings, so that a slow stream is answered at once.</summary>
internal sealed class RecordReader(ScoringInput input, Func<byte, InputFormat> formatOf)
{
    /// <summary>The longest record in bytes.</summary>
    public const int MaximumRecord = 64 << 20;

    // Several chunks for each core are under way at a time, each with results twice as long.
    private const int ChunkLength = 32 << 10;

    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    private readonly PartTracker _parts = new();
    private byte[] _buffer = [];
    private int _filled;
    private long _line = 1;
    private long _droppedFrom;
    private InputFormat? _format = input.Format;
    private RecordFraming? _framing;
    private RecordParser? _parser;

    /// <summary>Reads to the end.</summary>
    /// <param name="cancellation">Stops the reading, even one that waits for input.</param>
    public async IAsyncEnumerable<RecordBatch> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        Stream? stream = null;
        string? failure = null;
        try
        {
            try
            {
                stream = input.Open();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failure = e.Message;
            }

            _buffer = ArrayPool<byte>.Shared.Rent(ChunkLength);
            for (bool isLast = stream is null; !isLast;)
            {
                RecordBatch? batch = null;
                try
                {
                    // Reading from standard input cannot be cancelled, but waiting for it can.
                    int read = await stream!.ReadAsync(_buffer.AsMemory(_filled), cancellation).AsTask().WaitAsync(cancellation).ConfigureAwait(false);
                    isLast = read == 0;
                    _filled += read;
                    batch = TakeRecords(isLast);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException or InputException)
                {
                    failure = e.Message;
                    isLast = true;
                }

                if (batch is not null)
                    yield return batch;
            }

            if (failure is not null)
                yield return new RecordBatch(input.Name, [], [new Record(0, 0, 0) { Problem = $"cannot be scored: {failure}" }], null, false);
        }
        finally
        {
            if (stream is not null)
                await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Takes the whole records out of the buffer; null when there is none yet.</summary>
    private RecordBatch? TakeRecords(bool isLast)
    {
        if (_framing is null && !Begin(isLast))
            return null;
        List<Record> records = RecordBatch.RentList();
        int used = 0;
        while (used < _filled && _framing!.Next(_buffer.AsSpan(used, _filled - used), isLast) is > 0 and int length)
        {
            Take(used, length, isLast && used + length == _filled, records);
            used += length;
        }

        if (isLast && _droppedFrom > 0)
            TellOfDropped(records);
        if (records.Count > 0)
            return HandOver(used, records);
        RecordBatch.ReturnList(records);
        Keep(used);
        return null;
    }

    private void Take(int start, int length, bool isLast, List<Record> records)
    {
        ReadOnlySpan<byte> bytes = _buffer.AsSpan(start, length);
        var record = new Record(start, length, _line);
        _line += bytes.Count((byte)'\n');
        if (_droppedFrom > 0)
            TellOfDropped(records);
        else if (_parser is null)
            _parser = _format!.CreateParser(bytes);
        else if (!_format!.HasManyRecords)
            records.Add(record with { Part = _parts.Next(bytes, isLast) });
        else if (bytes.Length > 2 || bytes.ContainsAnyExcept((byte)'\r', (byte)'\n'))
            records.Add(record);
    }

    private void TellOfDropped(List<Record> records)
    {
        records.Add(new Record(0, 0, _droppedFrom) { Problem = $"the record is longer than {MaximumRecord >> 20} MB." });
        _droppedFrom = 0;
    }

    /// <summary>Hands the buffer over with its records, and goes on in another one with what is left.</summary>
    private RecordBatch HandOver(int used, List<Record> records)
    {
        byte[] full = _buffer;
        ReadOnlySpan<byte> left = full.AsSpan(used, _filled - used);
        _buffer = ArrayPool<byte>.Shared.Rent(Math.Max(ChunkLength, 2 * left.Length));
        left.CopyTo(_buffer);
        _filled = left.Length;
        return new RecordBatch(input.Name, full, records, _parser, _format!.HasManyRecords);
    }

    /// <summary>Keeps the beginning of a record whose end has not come; grows the buffer, or lets go of a record that is too long.</summary>
    private void Keep(int used)
    {
        _buffer.AsSpan(used, _filled - used).CopyTo(_buffer);
        _filled -= used;
        if (_filled < _buffer.Length)
            return;
        if (_filled >= MaximumRecord)
        {
            if (_droppedFrom == 0)
                _droppedFrom = _line;
            _line += _buffer.AsSpan(0, _filled).Count((byte)'\n');
            _framing!.Drop();
            _filled = 0;
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(2 * _buffer.Length);
        _buffer.AsSpan(0, _filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    /// <summary>Looks at the first bytes; false when more of them are needed.</summary>
    /// <exception cref="InputException">The encoding is not UTF-8.</exception>
    private bool Begin(bool isLast)
    {
        ReadOnlySpan<byte> bytes = _buffer.AsSpan(0, _filled);
        if (!isLast && bytes.Length < Mark.Length && (bytes.IsEmpty || Mark.StartsWith(bytes)))
            return false;
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            throw new InputException("it is UTF-16; save it as UTF-8.");
        if (bytes.StartsWith(Mark))
        {
            bytes[Mark.Length..].CopyTo(_buffer);
            _filled -= Mark.Length;
        }

        _format ??= formatOf(_filled > 0 ? _buffer[0] : (byte)0);
        _framing = _format.CreateFraming();
        _parser = _format.HasHeader ? null : _format.CreateParser([]);
        return true;
    }
}
