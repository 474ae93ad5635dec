using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Classifier.Prediction;

/// <summary>Does the same work on every item of a stream, on all cores, and gives the results in the order of the items.</summary>
internal static class OrderedMap
{
    /// <summary>How many items may be taken from the source ahead of the result that is given next.</summary>
    public static int LookAhead => 4 * Environment.ProcessorCount;

    /// <summary>Maps a stream.</summary>
    /// <param name="source">The items. It is asked for no more than <see cref="LookAhead"/> items ahead, so it may be endless.</param>
    /// <param name="map">The work; called by several threads at once.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> source, Func<TItem, TResult> map, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(LookAhead) { SingleReader = true, SingleWriter = true });
        Task feeding = Task.Run(() => FeedAsync(source, map, running.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (Task<TResult> result in running.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return await result.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            // Whoever stops listening early must not leave the source being read behind their back.
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(false);
        }
    }

    private static async Task FeedAsync<TItem, TResult>(
        IAsyncEnumerable<TItem> source, Func<TItem, TResult> map, ChannelWriter<Task<TResult>> running, CancellationToken stop)
    {
        // No more workers than cores, however many threads the pool thinks of: each has buffers of its own.
        TaskScheduler workers = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount).ConcurrentScheduler;
        try
        {
            await foreach (TItem item in source.WithCancellation(stop).ConfigureAwait(false))
                await running.WriteAsync(Task.Factory.StartNew(() => map(item), stop, TaskCreationOptions.DenyChildAttach, workers), stop).ConfigureAwait(false);
            running.Complete();
        }
        catch (Exception e)
        {
            // The listener gets it after the results that came before it.
            running.Complete(e);
        }
    }
}
