using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Training.Data;

namespace Classifier.Training.Fitting.Evidence;

/// <summary>Learns from marked rows which words earn a sentence its label; any label with enough marks gets a table.</summary>
internal static class EvidenceTrainer
{
    /// <summary>The marked rows that a label needs to get a table.</summary>
    public const int MinimumRows = 50;

    /// <summary>The marked rows of a label that are learned from, spread evenly over the data: more teach little and cost memory.</summary>
    public const int MaximumRows = 20_000;

    /// <summary>Fits the tables.</summary>
    /// <param name="extractor">Analyses sentences as the model will.</param>
    /// <param name="labels">The labels.</param>
    /// <param name="rows">Rows in canonical order.</param>
    /// <param name="seed">Seed of the order in which rows are learned from.</param>
    /// <param name="cancellation">Stops it.</param>
    public static EvidenceTables Fit(
        FeatureExtractor extractor, IReadOnlyList<string> labels, IReadOnlyList<LabelledSentence> rows, int seed, CancellationToken cancellation)
    {
        ILookup<string, int> marked = rows.Index()
            .Where(r => EvidenceMark.Of(r.Item) is not null)
            .ToLookup(r => r.Item.Label, r => r.Index, StringComparer.Ordinal);
        HashSet<string> taken = [.. labels
            .Where(label => marked[label].Count() >= MinimumRows)
            .OrderByDescending(label => marked[label].Count())
            .Take(EvidenceEncoding.MaximumTables)];
        var tables = new EvidenceTable?[labels.Count];
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        // Each label's table is learned on one thread, so that it does not depend on the number of cores.
        Parallel.For(0, labels.Count, options, label =>
        {
            if (!taken.Contains(labels[label]))
                return;
            IReadOnlyList<int> all = [.. marked[labels[label]]];
            int step = (all.Count + MaximumRows - 1) / MaximumRows;
            HashSet<int> wanted = [.. all.Where((_, i) => i % step == 0)];
            tables[label] = WindowPerceptron.Fit(MarkedSentences.Collect(extractor, rows, wanted, cancellation), seed, cancellation);
        });
        return new EvidenceTables(tables);
    }
}
