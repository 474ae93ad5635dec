using System.Diagnostics;
using System.Globalization;
using Classifier.Prediction;

namespace Classifier.Fuzz;

/// <summary>Times and weighs inputs that grow: what is linear takes ten times as long for ten times the text.</summary>
internal static class LargeInputs
{
    private static readonly (string What, string Unit, bool IsArticle, int[] Megabytes)[] Inputs =
    [
        ("article of prose", "The envoy said they will not impose sanctions unless talks fail. Heavy rain fell on the coast on Monday. ", true, [1, 10, 100]),
        ("article of one-letter sentences", "A! ", true, [1, 3, 10]),
        ("article without a letter", "1,5 - 2. ", true, [1, 10, 100]),
        ("line of prose without an end", "the envoy said they will not impose sanctions and ", false, [1, 10, 100]),
        ("line of one word", "rain", false, [1, 10, 100]),
        ("line of quotation marks", "“”\"'", false, [1, 10, 100]),
        ("line of NUL", "\0", false, [1, 10, 100]),
        ("line of lone surrogates", "\uD800", false, [1, 10, 100]),
    ];

    /// <summary>Writes a table. Megabytes are millions of UTF-16 code units.</summary>
    public static void Measure(SentenceClassifier classifier, TextWriter output)
    {
        output.WriteLine("| input | million characters | seconds | MB/s | allocated, bytes a character |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        float[] probabilities = new float[classifier.Labels.Count];
        foreach ((string what, string unit, bool isArticle, int[] sizes) in Inputs)
        {
            foreach (int size in sizes)
            {
                string text = string.Concat(Enumerable.Repeat(unit, size * 1_000_000 / unit.Length));
                long bytes = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                if (isArticle)
                    classifier.ClassifyArticle(text);
                else
                    classifier.Classify(text, probabilities);
                double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
                double perCharacter = (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)text.Length;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {size} | {seconds:F2} | {size / seconds:F0} | {perCharacter:F2} |"));
            }
        }
    }
}
