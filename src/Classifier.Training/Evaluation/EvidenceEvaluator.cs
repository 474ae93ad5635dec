using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Fitting;
using Classifier.Training.Fitting.Evidence;

namespace Classifier.Training.Evaluation;

/// <summary>
/// Measures found evidence against the marks by grouped cross-validation: each row's evidence for its true label is found by
/// weights that have not seen its article.
/// </summary>
public sealed class EvidenceEvaluator
{
    private readonly FeatureExtractor _extractor;
    private readonly ClassSet _cues;

    /// <param name="lexicon">The cue lexicon's files, name and text.</param>
    public EvidenceEvaluator(IReadOnlyDictionary<string, string> lexicon)
    {
        _extractor = new FeatureExtractor(new FeatureOptions(), Lexicon.Parse(lexicon), new Dictionary<string, byte[]>());
        _cues = _extractor.Index.InSkeleton;
    }

    /// <summary>Measures.</summary>
    /// <param name="rows">Labelled rows in any order.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="seed">Seed of every random choice.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>One result for each label that has enough marks, in ordinal order.</returns>
    public IReadOnlyList<EvidenceResult> CrossValidate(IEnumerable<LabelledSentence> rows, int folds = 5, int seed = 1, CancellationToken cancellation = default)
    {
        ArticleGroups data = ArticleGroups.Of(rows);
        string[] labels = [.. data.Rows.Select(r => r.Label).Distinct().Order(StringComparer.Ordinal)];
        int[] foldOf = ArticleSplit.Folds(data, folds, seed);
        Dictionary<int, Tallies> byLabel = [];
        for (int fold = 0; fold < folds; fold++)
        {
            LabelledSentence[] train = [.. data.Rows.Where((_, row) => foldOf[row] != fold)];
            EvidenceTables tables = EvidenceTrainer.Fit(_extractor, labels, train, seed, cancellation);
            Measure([.. data.Rows.Where((_, row) => foldOf[row] == fold)], labels, tables, byLabel);
        }

        return [.. byLabel.OrderBy(t => t.Key).Select(t => t.Value.Result(labels[t.Key]))];
    }

    private void Measure(LabelledSentence[] rows, string[] labels, EvidenceTables tables, Dictionary<int, Tallies> byLabel)
    {
        var article = new ArticleFeatures(_extractor);
        var finder = new EvidenceFinder(tables, _extractor.Index);
        foreach (Range run in SentenceRuns.Of(rows))
        {
            article.Begin(SentenceRuns.FirstPosition(rows, run));
            for (int row = run.Start.Value; row < run.End.Value; row++)
            {
                article.Advance(rows[row].Text, row + 1 < run.End.Value ? rows[row + 1].Text : null);
                ReadOnlySpan<Token> tokens = article.Current.Tokens.Span;
                int label = Array.IndexOf(labels, rows[row].Label);
                if (EvidenceMark.Of(rows[row]) is not { } mark || EvidenceMark.TokensIn(mark, tokens) is not { } marked
                    || finder.Find(article.Current, label) is not { } range
                    || EvidenceMark.TokensIn(range, tokens) is not { } found)
                    continue;
                if (!byLabel.TryGetValue(label, out Tallies? tallies))
                    byLabel.Add(label, tallies = new Tallies());
                tallies.Found.Add(found, marked);
                tallies.Whole.Add(new EvidenceWindow(0, tokens.Length - 1), marked);
                tallies.Cue.Add(LongestCue(article.Current.Cues), marked);
                tallies.Rows++;
            }
        }
    }

    /// <summary>The longest run of tokens that begin a cue, the first of equal ones; the first token where there is none.</summary>
    private EvidenceWindow LongestCue(ReadOnlySpan<TokenCues> cues)
    {
        EvidenceWindow best = default;
        int longest = 0;
        for (int start = 0, i = 0; i < cues.Length; i++)
        {
            if (!cues[i].Cues.Overlaps(_cues))
                start = i + 1;
            else if (i - start + 1 > longest)
                (longest, best) = (i - start + 1, new EvidenceWindow(start, i));
        }

        return best;
    }

    private sealed class Tallies
    {
        public EvidenceTally Found { get; } = new();

        public EvidenceTally Whole { get; } = new();

        public EvidenceTally Cue { get; } = new();

        public int Rows { get; set; }

        public EvidenceResult Result(string label) => new(label, Rows, Found.Agreement, (double)Found.Exact / Rows, Whole.Agreement, Cue.Agreement);
    }
}
