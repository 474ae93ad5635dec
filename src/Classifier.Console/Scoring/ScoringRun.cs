using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Classifier.Prediction;

namespace Classifier.Scoring;

/// <summary>Scores inputs on all cores and writes the results in the order of the records.</summary>
/// <param name="inputs">The inputs in order.</param>
/// <param name="formatOf">Chooses by its first byte the format of an input that states none.</param>
/// <param name="createScorer">Makes a scorer; called as often as batches are in work at once.</param>
/// <param name="report">Told of each record that could not be scored.</param>
internal sealed class ScoringRun(
    IReadOnlyList<ScoringInput> inputs, Func<byte, InputFormat> formatOf, Func<BatchScorer> createScorer, Action<string> report)
{
    // A write that has begun when the run is stopped is given this long to end, so that whoever reads gets whole lines.
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentBag<BatchScorer> _idle = [];

    /// <summary>Scores everything.</summary>
    /// <param name="writer">Writes what stands before all results.</param>
    /// <param name="output">Takes the results; each write is of whole lines.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="IOException">The output cannot be written.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<ScoringCounts> RunAsync(ResultWriter writer, Stream output, CancellationToken cancellation)
    {
        var counts = new ScoringCounts();
        var header = new ArrayBufferWriter<byte>();
        writer.WriteHeader(header);
        await WriteAsync(output, header.WrittenMemory, cancellation).ConfigureAwait(false);
        await foreach (BatchScorer scored in OrderedMap.RunAsync(ReadAsync(cancellation), Score, cancellation).ConfigureAwait(false))
        {
            await WriteAsync(output, scored.Output, cancellation).ConfigureAwait(false);
            foreach (string problem in scored.Problems)
                report(problem);
            counts += scored.Counts;
            _idle.Add(scored);
        }

        return counts;
    }

    private async IAsyncEnumerable<RecordBatch> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (ScoringInput input in inputs)
        {
            await foreach (RecordBatch batch in new RecordReader(input, formatOf).ReadAsync(cancellation).ConfigureAwait(false))
                yield return batch;
        }
    }

    private BatchScorer Score(RecordBatch batch)
    {
        BatchScorer scorer = _idle.TryTake(out BatchScorer? idle) ? idle : createScorer();
        scorer.Score(batch);
        return scorer;
    }

    private static async Task WriteAsync(Stream output, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (bytes.IsEmpty)
            return;
        Task write = output.WriteAsync(bytes, CancellationToken.None).AsTask();
        try
        {
            await write.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAny(write, Task.Delay(Grace, CancellationToken.None)).ConfigureAwait(false);
            throw;
        }
    }
}
