using Classifier.Prediction.Model;
using Classifier.Prediction.Model.Network;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting.Network;

namespace Classifier.Training.Fitting;

/// <summary>What a cross-validation gives.</summary>
/// <param name="Calibration">Fitted to the held-out scores.</param>
/// <param name="Rows">Every row with the probabilities of the model that had not seen its article.</param>
/// <param name="Folds">Each row's fold.</param>
internal sealed record CrossValidationOutcome(Calibration Calibration, IReadOnlyList<ScoredRow> Rows, int[] Folds)
{
    /// <summary>Number of rows that those validated are a sample of; null where they are all.</summary>
    public int? SampledFrom { get; init; }

    /// <summary>Mean and spread of the measures over the folds.</summary>
    public CrossValidationSummary Summarise(IReadOnlyList<string> labels)
    {
        EvaluationResult[] folds = [.. Folds.Distinct().Order().Select(fold => Evaluator.Evaluate(
            labels, [.. Rows.Where((_, row) => Folds[row] == fold)], new EvaluationOptions { Resamples = 0 }))];
        return CrossValidationSummary.Of(folds) with { SampledFrom = SampledFrom };
    }
}

/// <summary>
/// Grouped cross-validation: every row is scored by a model that has seen no row of its article. The held-out scores calibrate the
/// final model.
/// </summary>
internal sealed class CrossValidator(TrainingOptions options, ILinearTrainer trainer, LabelSet labels)
{
    public CrossValidationOutcome Run(
        IReadOnlyList<LabelledSentence> rows, FittedFeatures features, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        int[] folds = ArticleSplit.Folds(ArticleGroups.Of(rows), options.Folds, options.Seed);
        int[] truth = labels.IndexesOf(rows);
        var scores = new float[rows.Count][];
        float[][]? votes = features.Text is null ? null : new float[rows.Count][];
        int done = 0;
        progress?.Report(new TrainingProgress(TrainingPhase.CrossValidating, done, options.Folds));
        // Folds are independent; together they leave no core without work where labels do not divide by cores.
        var parallel = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, options.Folds, parallel, fold =>
        {
            FitFold(fold, folds, rows, truth, features, scores, votes, cancellation);
            progress?.Report(new TrainingProgress(TrainingPhase.CrossValidating, Interlocked.Increment(ref done), options.Folds));
        });
        Calibration calibration = Calibrator.Fit(scores, votes, votes is null ? 0 : options.Network!.Share, truth, [.. rows.Select(r => r.Weight)], trainer.Link, options.Priors.For(labels.Names), cancellation);
        var model = new LinearModel(labels.Names.Count, [], [], new float[labels.Names.Count], calibration);
        ScoredRow[] scored = [.. rows.Select((row, i) =>
        {
            float[] probabilities = new float[labels.Names.Count];
            model.Probabilities(scores[i], calibration.NetworkShare > 0 ? votes![i] : [], probabilities);
            return new ScoredRow(row, truth[i], probabilities);
        })];
        return new CrossValidationOutcome(calibration, scored, folds);
    }

    private void FitFold(int fold, int[] folds, IReadOnlyList<LabelledSentence> rows, int[] truth, FittedFeatures features, float[][] scores, float[][]? votes, CancellationToken cancellation)
    {
        int[] inside = [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] != fold)];
        int[] outside = [.. Enumerable.Range(0, folds.Length).Where(row => folds[row] == fold)];
        int[] insideLabels = [.. inside.Select(row => truth[row])];
        labels.RequireAll(insideLabels, $"the training part of fold {fold + 1}");
        FeatureMatrix known = features.Matrix.WithMinimumDocumentFrequency(options.Features.MinimumDocumentFrequency, [.. folds.Select(f => f != fold)]);
        float[]? weights = RowWeights.Of([.. inside.Select(row => rows[row])], insideLabels, labels, options.Weighting);
        LinearFit fit = trainer.Fit(known.Take(inside), insideLabels, labels.Names.Count, weights, null, cancellation);
        var model = new LinearModel(labels.Names.Count, fit.Weights, known.Factors, fit.Biases, Calibration.Identity(labels.Names.Count, trainer.Link));
        float[] room = new float[model.Stride];
        int[] slots = [];
        foreach (int row in outside)
        {
            model.Score(known.Read(row, ref slots), room);
            scores[row] = room[..labels.Names.Count];
        }

        if (votes is null)
            return;
        float[]? rowWeights = weights is null ? null : Spread(weights, inside, rows.Count);
        SentenceNetwork network = new NetworkTrainer(options.Network!, options.Seed).Fit(features.Text!, inside, truth, labels.Names.Count, rowWeights, cancellation);
        var reference = new NetworkReference(network, features.Text!);
        foreach (int row in outside)
            votes[row] = reference.Logits(row);
    }

    private static float[] Spread(float[] values, int[] places, int length)
    {
        float[] all = new float[length];
        foreach ((int i, int place) in places.Index())
            all[place] = values[i];
        return all;
    }
}
