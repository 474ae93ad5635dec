namespace Classifier.Training.Evaluation;

/// <summary>Measures a model on slices of the rows.</summary>
public static class Slicer
{
    /// <summary>Slices with fewer rows are marked as small.</summary>
    public const int SmallSlice = 50;

    private const int MostResamples = 400;

    /// <summary>Measures every slice of every dimension.</summary>
    /// <param name="labels">The model's labels.</param>
    /// <param name="rows">The rows; those whose label the model does not know are left out.</param>
    /// <param name="dimensions">How to slice; default: <see cref="SliceDimension.For"/> the rows.</param>
    /// <param name="options">Seed, level and resamples of the intervals, of which at most 400 are used.</param>
    /// <returns>Worst first by macro-F1, small slices after all others.</returns>
    /// <exception cref="ArgumentException">An option is out of its range, or a row does not fit the labels.</exception>
    public static IReadOnlyList<Slice> Measure(
        IReadOnlyList<string> labels,
        IReadOnlyList<ScoredRow> rows,
        IReadOnlyList<SliceDimension>? dimensions = null,
        EvaluationOptions? options = null)
    {
        options ??= new EvaluationOptions();
        options.Validate();
        ScoredRow[] known = [.. rows.Where(r => r.IsKnown)];
        dimensions ??= SliceDimension.For([.. known.Select(r => r.Row)]);
        return
        [
            .. dimensions
                .SelectMany(d => known
                    .GroupBy(r => d.ValueOf(r.Row))
                    .Where(g => g.Key is not null)
                    .Select(g => Measure(d.Name, g.Key!, Outcomes.Of(labels, [.. g]), options)))
                .OrderBy(s => s.IsSmall)
                .ThenBy(s => s.MacroF1.Value)
                .ThenBy(s => s.Dimension, StringComparer.Ordinal)
                .ThenBy(s => s.Value, StringComparer.Ordinal),
        ];
    }

    private static Slice Measure(string dimension, string value, Outcomes outcomes, EvaluationOptions options)
    {
        int[] once = [.. Enumerable.Repeat(1, outcomes.Articles)];
        double[][] resampled = ArticleBootstrap.Run(
            outcomes.Articles, Math.Min(options.Resamples, MostResamples), options.Seed, (_, weights) => Measures(outcomes, weights));
        Estimate[] estimates = ArticleBootstrap.Estimates(Measures(outcomes, once), resampled, options.Level);
        return new Slice
        {
            Dimension = dimension,
            Value = value,
            Rows = outcomes.Rows.Length,
            Articles = outcomes.Articles,
            Accuracy = estimates[0],
            MacroF1 = estimates[1],
            IsSmall = outcomes.Rows.Length < SmallSlice,
        };
    }

    private static double[] Measures(Outcomes outcomes, int[] weights)
    {
        ConfusionMatrix confusion = new Tally(outcomes, weights, bins: 1).Confusion;
        double macroF1 = Enumerable.Range(0, confusion.Labels.Count).Where(l => confusion.Support(l) > 0).Average(confusion.F1);
        return [confusion.Accuracy, macroF1];
    }
}
