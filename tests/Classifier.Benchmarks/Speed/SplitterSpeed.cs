using Classifier.Prediction.Text;

namespace Classifier.Benchmarks.Speed;

/// <summary>How fast articles are cut into sentences, in megabytes of UTF-8 a second.</summary>
internal static class SplitterSpeed
{
    public static Stint Measure(RealText text, TimeSpan duration)
    {
        var splitter = new SentenceSplitter();
        double megabytes = text.Articles.Sum(a => System.Text.Encoding.UTF8.GetByteCount(a)) / 1e6;
        return Stint.Measure(duration, megabytes, () =>
        {
            foreach (string article in text.Articles)
            {
                SentenceEnumerator sentences = splitter.Enumerate(article);
                while (sentences.MoveNext())
                {
                }
            }
        });
    }
}
