namespace Classifier.Training.Evaluation;

/// <summary>The folds of a cross-validation together.</summary>
/// <param name="Folds">Number of folds.</param>
/// <param name="Rows">Rows judged in all folds.</param>
/// <param name="Measures">Spread over the folds of each measure over all labels, by the names of <see cref="EvaluationResult.Measures"/>.</param>
/// <param name="LabelF1">Spread over the folds of each label's F1; folds without the label are left out.</param>
public sealed record CrossValidationSummary(
    int Folds,
    int Rows,
    IReadOnlyDictionary<string, Spread> Measures,
    IReadOnlyDictionary<string, Spread> LabelF1)
{
    /// <summary>Number of rows that those judged are a sample of, in whole articles; null where all rows were judged.</summary>
    public int? SampledFrom { get; init; }

    /// <summary>Sums folds up.</summary>
    /// <param name="folds">The evaluations of the held-out folds.</param>
    /// <exception cref="ArgumentException">There is no fold.</exception>
    public static CrossValidationSummary Of(IReadOnlyList<EvaluationResult> folds)
    {
        if (folds.Count == 0)
            throw new ArgumentException("A cross-validation needs at least one fold.");
        return new CrossValidationSummary(
            folds.Count,
            folds.Sum(f => f.Rows),
            folds.SelectMany(f => f.Measures)
                .GroupBy(m => m.Key)
                .ToDictionary(g => g.Key, g => Spread.Of(g.Select(m => m.Value.Value))),
            folds.SelectMany(f => f.Labels)
                .GroupBy(l => l.Label)
                .ToDictionary(g => g.Key, g => Spread.Of(g.Where(l => l.Support > 0).Select(l => l.F1.Value))));
    }
}
