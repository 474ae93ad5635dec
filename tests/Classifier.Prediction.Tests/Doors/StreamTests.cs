using System.Runtime.CompilerServices;

namespace Classifier.Prediction.Tests.Doors;

public sealed class StreamTests(SmallModel model)
{
    private int _taken;
    private bool _isReleased;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_streams_results_come_in_the_order_of_its_articles()
    {
        int i = 0;
        await foreach (ArticlePrediction article in model.Classifier.ClassifyArticlesAsync(Articles(500), Cancellation))
            Assert.Equal(Text(i++), string.Join(' ', article.Sentences.Select(s => s.Text)));
        Assert.Equal(500, i);
    }

    [Fact]
    public async Task A_stream_without_end_is_taken_no_further_than_a_few_articles_ahead()
    {
        int seen = 0;
        await foreach (ArticlePrediction _ in model.Classifier.ClassifyArticlesAsync(Articles(int.MaxValue), Cancellation))
        {
            await Task.Delay(5, Cancellation);
            Assert.True(_taken <= seen + (4 * Environment.ProcessorCount) + 3, $"{_taken} taken when {seen} were seen.");
            if (++seen == 50)
                break;
        }

        Assert.True(_isReleased, "The source is let go when the listener leaves.");
    }

    [Fact]
    public async Task A_stream_can_be_cancelled()
    {
        using var stop = new CancellationTokenSource();
        int seen = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (ArticlePrediction _ in model.Classifier.ClassifyArticlesAsync(Articles(int.MaxValue), stop.Token))
            {
                if (++seen == 20)
                    await stop.CancelAsync();
            }
        });
        Assert.True(_isReleased);
    }

    [Fact]
    public async Task A_source_that_fails_is_told_after_the_results_before_it()
    {
        int seen = 0;
        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (ArticlePrediction _ in model.Classifier.ClassifyArticlesAsync(Articles(30, failing: true), Cancellation))
                seen++;
        });
        Assert.Equal(("The wire broke.", 30), (failure.Message, seen));
    }

    private static string Text(int i) => $"This is article {i}. {string.Concat(Enumerable.Repeat("Words and more words stand here. ", i % 13))}".Trim();

    private IAsyncEnumerable<string> Articles(int count, bool failing = false) => WriteAsync(count, failing, CancellationToken.None);

    private async IAsyncEnumerable<string> WriteAsync(int count, bool failing, [EnumeratorCancellation] CancellationToken cancellation)
    {
        try
        {
            for (int i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (i % 10 == 0)
                    await Task.Yield();
                Interlocked.Increment(ref _taken);
                yield return Text(i);
            }

            if (failing)
                throw new InvalidOperationException("The wire broke.");
        }
        finally
        {
            _isReleased = true;
        }
    }
}
