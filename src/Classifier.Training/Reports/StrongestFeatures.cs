using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Fitting;

namespace Classifier.Training.Reports;

/// <summary>Finds the features with the greatest weights, and readable names for them.</summary>
public static class StrongestFeatures
{
    /// <summary>The strongest features of each label.</summary>
    /// <param name="classifier">The model.</param>
    /// <param name="rows">
    /// Rows, best those of the training, in which the features are looked up: the model holds hashes only. A feature that stands in
    /// none of them goes by its channel and hash.
    /// </param>
    /// <param name="count">How many for and how many against each label; at least 0.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>One entry a label, in label order.</returns>
    public static IReadOnlyList<LabelFeatures> Of(
        SentenceClassifier classifier, IReadOnlyList<LabelledSentence> rows, int count, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ModelContents contents = classifier.Contents;
        (int[] For, int[] Against)[] strongest = [.. classifier.Labels.Select((_, label) => Strongest(contents.Model, label, count))];
        var wanted = strongest.SelectMany(s => s.For.Concat(s.Against)).Select(slot => contents.Vocabulary.Hashes[slot]).ToHashSet();
        Dictionary<ulong, string> names = Names(classifier, wanted, ArticleGroups.Of(rows).Rows, cancellation);
        return [.. classifier.Labels.Select((label, l) => new LabelFeatures(label, Named(strongest[l].For, l), Named(strongest[l].Against, l)))];

        IReadOnlyList<KeyValuePair<string, double>> Named(int[] slots, int label) =>
            [.. slots.Select(slot => new KeyValuePair<string, double>(names[contents.Vocabulary.Hashes[slot]], contents.Model.Weight(slot, label)))];
    }

    private static (int[] For, int[] Against) Strongest(LinearModel model, int label, int count)
    {
        int[] slots = [.. Enumerable.Range(0, model.Slots)];
        int[] ascending = [.. slots.OrderBy(slot => model.Weight(slot, label))];
        return (
            [.. ascending.Reverse().Take(count).TakeWhile(slot => model.Weight(slot, label) > 0)],
            [.. ascending.Take(count).TakeWhile(slot => model.Weight(slot, label) < 0)]);
    }

    private static Dictionary<ulong, string> Names(
        SentenceClassifier classifier, HashSet<ulong> wanted, IReadOnlyList<LabelledSentence> rows, CancellationToken cancellation)
    {
        var surfaces = wanted.Where(hash => classifier.FeatureNames.NameOf(hash) is null).ToDictionary(hash => hash, _ => new Dictionary<string, int>());
        var article = new ArticleFeatures(classifier.Scorers.Extractor);
        foreach (Range run in surfaces.Count == 0 ? [] : SentenceRuns.Of(rows))
        {
            cancellation.ThrowIfCancellationRequested();
            article.Begin(SentenceRuns.FirstPosition(rows, run));
            for (int row = run.Start.Value; row < run.End.Value; row++)
            {
                var sink = new Collector(rows[row].Text, surfaces);
                article.Extract(rows[row].Text, row + 1 < run.End.Value ? rows[row + 1].Text : null, ref sink);
            }
        }

        return wanted.ToDictionary(hash => hash, hash => Name(hash, classifier.FeatureNames.NameOf(hash), surfaces.GetValueOrDefault(hash)));
    }

    private static string Name(ulong hash, string? known, Dictionary<string, int>? surfaces)
    {
        string channel = FeatureHash.ChannelOf(hash).ToString().ToLowerInvariant();
        if (known is not null)
            return known;
        if (surfaces is not { Count: > 0 })
            return $"{channel} #{hash:x16}";
        // The text that it stands for most often; names and numbers are one feature, whatever they are.
        string text = surfaces.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;
        return FeatureHash.ChannelOf(hash) switch
        {
            FeatureChannel.Words => $"“{text}”",
            FeatureChannel.Characters => $"…{text}…",
            _ => $"{channel} as in “{text}”",
        };
    }

    private readonly struct Collector(string text, Dictionary<ulong, Dictionary<string, int>> surfaces) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end)
        {
            if (!surfaces.TryGetValue(hash, out Dictionary<string, int>? counts))
                return;
            string surface = text[start..end].ToLowerInvariant();
            counts[surface] = counts.GetValueOrDefault(surface) + 1;
        }
    }
}
