using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Fitting;

/// <summary>
/// Decides whether names count as words. In news they should not: the next article has others. Elsewhere they may be what tells the
/// labels apart. Grouped cross-validation on a sample tells the two apart; the network takes no part in it.
/// </summary>
internal static class NameChoice
{
    private const int LeastRows = 1_000;
    private const int SampleRows = 8_000;

    /// <summary>Names must raise the accuracy by as much, since on like articles they always help a little.</summary>
    private const double LeastGain = 0.02;

    /// <summary>A fitter with the better of the two.</summary>
    /// <param name="options">How a model is trained.</param>
    /// <param name="lexicon">The cue lexicon's files.</param>
    /// <param name="rows">The training rows, in canonical order.</param>
    /// <param name="cancellation">Stops it.</param>
    public static ModelFitter Fitter(
        TrainingOptions options, IReadOnlyDictionary<string, string> lexicon, IReadOnlyList<LabelledSentence> rows, CancellationToken cancellation)
    {
        if (!options.ChooseNames || options.Features.NamesAsWords || rows.Count < LeastRows || options.Features.Words is null)
            return new ModelFitter(options, lexicon);
        IReadOnlyList<LabelledSentence> sample = RowSample.Of(rows, SampleRows, options.Seed) is { } chosen ? [.. chosen.Select(row => rows[row])] : rows;
        TrainingOptions words = options with { Features = options.Features with { NamesAsWords = true } };
        double gain = Accuracy(words, lexicon, sample, cancellation) - Accuracy(options, lexicon, sample, cancellation);
        return new ModelFitter(gain >= LeastGain ? words : options, lexicon);
    }

    private static double Accuracy(
        TrainingOptions options, IReadOnlyDictionary<string, string> lexicon, IReadOnlyList<LabelledSentence> rows, CancellationToken cancellation)
    {
        var fitter = new ModelFitter(options with { Network = null }, lexicon);
        LabelSet labels = LabelSet.Of(rows, options.Folds);
        FittedFeatures features = fitter.FitFeatures(rows, labels.Names.Count, cancellation);
        return Evaluator.Evaluate(
            labels.Names, fitter.CrossValidate(features, labels, rows, null, cancellation).Rows, new EvaluationOptions { Resamples = 0 }, cancellation).Accuracy.Value;
    }
}
