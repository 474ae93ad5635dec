using Classifier.Prediction.Text;

namespace Classifier.Benchmarks;

/// <summary>Real articles and their sentences, on which everything is timed.</summary>
internal sealed class RealText
{
    private readonly SentenceSplitter _splitter = new();

    public RealText(string folder)
    {
        Articles = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        Sentences = [.. Articles.SelectMany(text => _splitter.Split(text).Select(span => text.Substring(span.Start, span.Length)))];
        if (Sentences.Count == 0)
            throw new InvalidDataException($"{folder}: there is no sentence in its .txt files.");
    }

    public IReadOnlyList<string> Articles { get; }

    public IReadOnlyList<string> Sentences { get; }

    /// <summary>Average length in UTF-16 code units.</summary>
    public double AverageLength => Sentences.Average(s => s.Length);
}
