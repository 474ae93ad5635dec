using System.Diagnostics;
using Classifier.Prediction;

namespace Classifier.Benchmarks.Speed;

/// <summary>How long a single sentence takes.</summary>
/// <param name="Median">Half of the sentences take no longer.</param>
/// <param name="Percentile99">99 of 100 sentences take no longer.</param>
internal readonly record struct Latency(TimeSpan Median, TimeSpan Percentile99)
{
    private const int Passes = 5;

    public static Latency Measure(SentenceClassifier classifier, RealText text)
    {
        float[] probabilities = new float[classifier.Labels.Count];
        long[] ticks = new long[Passes * text.Sentences.Count];
        int at = 0;
        for (int pass = 0; pass < Passes; pass++)
        {
            foreach (string sentence in text.Sentences)
            {
                long start = Stopwatch.GetTimestamp();
                classifier.Classify(sentence, probabilities);
                ticks[at++] = Stopwatch.GetTimestamp() - start;
            }
        }

        Array.Sort(ticks);
        return new Latency(Stopwatch.GetElapsedTime(0, ticks[ticks.Length / 2]), Stopwatch.GetElapsedTime(0, ticks[ticks.Length * 99 / 100]));
    }
}
