using Classifier.Prediction.Model;

namespace Classifier.Training.Fitting;

/// <summary>Makes trainers by kind.</summary>
internal static class TrainerFactory
{
    public static ILinearTrainer Create(TrainerKind kind, SolverOptions solver) => kind switch
    {
        TrainerKind.MaximumEntropy => new MaximumEntropyTrainer(solver),
        TrainerKind.LogCountRatio => new LogCountRatioTrainer(solver),
        TrainerKind.Ensemble => new MeanTrainer(new MaximumEntropyTrainer(solver), new LogCountRatioTrainer(solver)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

/// <summary>The mean of two trainers' scores, which is linear as they are.</summary>
internal sealed class MeanTrainer(ILinearTrainer first, ILinearTrainer second) : ILinearTrainer
{
    public string Describe(int? sample) => $"mean of {first.Describe(sample)} and {second.Describe(sample)}";

    // The mean of log-probabilities and log-odds is neither; the softmax takes it as it is.
    public ScoreLink Link => ScoreLink.Softmax;

    public LinearFit Fit(FeatureMatrix matrix, int[] labels, int labelCount, float[]? weights, IReadOnlyList<int>? sample, CancellationToken cancellation)
    {
        LinearFit a = first.Fit(matrix, labels, labelCount, weights, sample, cancellation);
        LinearFit b = second.Fit(matrix, labels, labelCount, weights, sample, cancellation);
        return new LinearFit(Mean(a.Weights, b.Weights), Mean(a.Biases, b.Biases), (rows, stop) =>
            [.. a.ReferenceScores(rows, stop).Zip(b.ReferenceScores(rows, stop), Mean)]);
    }

    private static float[] Mean(float[] a, float[] b) => [.. a.Zip(b, (x, y) => (x + y) / 2)];
}
