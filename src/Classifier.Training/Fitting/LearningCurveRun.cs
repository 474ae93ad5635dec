using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Fitting;

/// <summary>Trains on growing shares of the articles, to tell whether more data would help.</summary>
/// <param name="options">The options of every training.</param>
/// <param name="lexicon">The cue lexicon's files.</param>
public sealed class LearningCurveRun(TrainingOptions options, IReadOnlyDictionary<string, string> lexicon)
{
    private static readonly double[] Shares = [0.125, 0.25, 0.5, 1];

    /// <summary>Runs it.</summary>
    /// <param name="rows">Labelled rows in any order.</param>
    /// <param name="testRows">Rows to evaluate on; null to hold out articles of <paramref name="rows"/>.</param>
    /// <param name="progress">Told the trainings done.</param>
    /// <param name="cancellation">Stops it.</param>
    public LearningCurve Run(
        IReadOnlyList<LabelledSentence> rows, IReadOnlyList<LabelledSentence>? testRows, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        ArticleGroups data = ArticleGroups.Of(rows);
        bool[] heldOut = testRows is null ? ArticleSplit.HoldOut(data, options.TestShare, options.Seed) : new bool[data.Rows.Count];
        ArticleGroups train = ArticleGroups.Of(data.Rows.Where((_, i) => !heldOut[i]));
        testRows ??= [.. data.Rows.Where((_, i) => heldOut[i])];
        var fitter = new ModelFitter(options, lexicon);
        var trainings = new List<(double, int, EvaluationResult)>();
        foreach ((int step, double share) in Shares.Index())
        {
            progress?.Report(new TrainingProgress(TrainingPhase.FittingWeights, step, Shares.Length));
            bool[] left = share == 1 ? new bool[train.Rows.Count] : ArticleSplit.HoldOut(train, 1 - share, options.Seed);
            LabelledSentence[] part = [.. train.Rows.Where((_, i) => !left[i])];
            LabelSet labels = LabelSet.Of(part, options.Folds);
            FittedFeatures features = fitter.FitFeatures(part, labels.Names.Count, cancellation);
            FittedModel model = fitter.Fit(features, labels, part, fitter.Uncalibrated(labels, features), "", cancellation);
            IReadOnlyList<ScoredRow> scored = ModelFitter.Score(model.Contents, testRows, cancellation);
            trainings.Add((share, part.Length, Evaluator.Evaluate(labels.Names, scored, new EvaluationOptions { Resamples = 0 }, cancellation)));
        }

        return LearningCurve.Of(trainings);
    }
}
