using Classifier.Prediction.Features;
using Classifier.Training.Data;

namespace Classifier.Training.Fitting.Evidence;

/// <summary>Collects the marked rows of training data, analysed as the model will see them, within their articles.</summary>
internal static class MarkedSentences
{
    /// <summary>The marked rows of the given ones.</summary>
    /// <param name="extractor">Analyses sentences.</param>
    /// <param name="rows">Rows in canonical order.</param>
    /// <param name="wanted">Numbers of the rows to collect.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The marked sentences in the order of the rows.</returns>
    public static IReadOnlyList<MarkedSentence> Collect(
        FeatureExtractor extractor, IReadOnlyList<LabelledSentence> rows, IReadOnlySet<int> wanted, CancellationToken cancellation)
    {
        var found = new MarkedSentence?[rows.Count];
        IReadOnlyList<Range> runs = SentenceRuns.Of(rows);
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(
            0,
            runs.Count,
            options,
            () => new Walker(extractor),
            (run, _, walker) =>
            {
                (int from, int to) = (runs[run].Start.Value, runs[run].End.Value);
                if (Enumerable.Range(from, to - from).Any(wanted.Contains))
                    walker.Walk(rows, runs[run], wanted, found);
                return walker;
            },
            _ => { });
        return [.. found.OfType<MarkedSentence>()];
    }

    private sealed class Walker(FeatureExtractor extractor)
    {
        private readonly ArticleFeatures _article = new(extractor);
        private readonly TokenFeatures _features = new(extractor.Index);

        public void Walk(IReadOnlyList<LabelledSentence> rows, Range run, IReadOnlySet<int> wanted, MarkedSentence?[] found)
        {
            (int from, int to) = (run.Start.Value, run.End.Value);
            _article.Begin(SentenceRuns.FirstPosition(rows, run));
            for (int row = from; row < to; row++)
            {
                _article.Advance(rows[row].Text, row + 1 < to ? rows[row + 1].Text : null);
                if (wanted.Contains(row))
                    found[row] = Mark(rows[row]);
            }
        }

        private MarkedSentence? Mark(LabelledSentence row)
        {
            AnalysedSentence sentence = _article.Current;
            if (EvidenceMark.Of(row) is not { } mark || EvidenceMark.TokensIn(mark, sentence.Tokens.Span) is not { } window)
                return null;
            _features.Fill(sentence);
            return new MarkedSentence([.. _features.All], [.. _features.Ends], window);
        }
    }
}
