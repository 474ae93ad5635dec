using Classifier.Prediction;

namespace Classifier.Benchmarks.Speed;

/// <summary>Sentences a second through the library's doors.</summary>
internal sealed class ScoringSpeed(SentenceClassifier classifier, RealText text, TimeSpan duration)
{
    /// <summary>Loose sentences on this thread.</summary>
    public Stint OneThread()
    {
        float[] probabilities = new float[classifier.Labels.Count];
        return Stint.Measure(duration, text.Sentences.Count, () =>
        {
            foreach (string sentence in text.Sentences)
                classifier.Classify(sentence, probabilities);
        });
    }

    /// <summary>Loose sentences on several threads, each with all sentences.</summary>
    public Stint Threads(int threads) => Stint.Measure(duration, (double)threads * text.Sentences.Count, () =>
    {
        Thread[] all = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            float[] probabilities = new float[classifier.Labels.Count];
            foreach (string sentence in text.Sentences)
                classifier.Classify(sentence, probabilities);
        }))];
        foreach (Thread thread in all)
            thread.Start();
        foreach (Thread thread in all)
            thread.Join();
    });

    /// <summary>Sentences of whole articles: split, then scored with what surrounds them.</summary>
    public Stint Articles()
    {
        float[] probabilities = new float[classifier.Labels.Count];
        return Stint.Measure(duration, text.Sentences.Count, () =>
        {
            foreach (string article in text.Articles)
            {
                foreach (ScoredSentence _ in classifier.Enumerate(article, probabilities))
                {
                }
            }
        });
    }
}
