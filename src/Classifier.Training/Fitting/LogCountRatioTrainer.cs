using Classifier.Prediction.Model;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Classifier.Training.Fitting;

/// <summary>
/// One-against-the-rest logistic regression (ML.NET's <c>LbfgsLogisticRegression</c>) on features scaled by the naive-Bayes
/// log-count ratio of each label (Wang and Manning 2012, "Baselines and Bigrams"). The ratio is folded into the weights, so that
/// it costs nothing at scoring time.
/// </summary>
internal sealed class LogCountRatioTrainer(SolverOptions solver) : ILinearTrainer
{
    private const double Smoothing = 1.0;

    public string Description => $"one-versus-rest LbfgsLogisticRegression on log-count ratios ({solver})";

    public ScoreLink Link => ScoreLink.Sigmoid;

    public LinearFit Fit(FeatureMatrix matrix, int[] labels, int labelCount, float[]? weights, CancellationToken cancellation)
    {
        float[] stored = new float[matrix.Columns * labelCount];
        float[] biases = new float[labelCount];
        var references = new Func<FeatureMatrix, CancellationToken, float[]>[labelCount];
        // Each label's problem is its own, solved on one thread, so that the result does not depend on the number of cores.
        Parallel.For(0, labelCount, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, label =>
        {
            float[] ratios = Ratios(matrix, labels, label);
            (IReadOnlyList<float> fitted, float bias, references[label]) = FitLabel(matrix, labels, labelCount, label, ratios, weights, cancellation);
            for (int slot = 0; slot < matrix.Columns; slot++)
                stored[(slot * labelCount) + label] = fitted[slot] * ratios[slot] * matrix.Factors[slot];
            biases[label] = bias;
        });
        return new LinearFit(stored, biases, (rows, stop) => Reference(references, rows, stop));
    }

    private (IReadOnlyList<float> Weights, float Bias, Func<FeatureMatrix, CancellationToken, float[]> Reference) FitLabel(
        FeatureMatrix matrix, int[] labels, int labelCount, int label, float[] ratios, float[]? weights, CancellationToken cancellation)
    {
        var ml = new MLContext(solver.Seed);
        var source = new SparseRowSource(ml);
        // L-BFGS, since dual coordinate ascent needs several times the passes on these unevenly scaled features.
        var trainer = ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = nameof(SparseRow.Features),
            LabelColumnName = nameof(SparseRow.IsPositive),
            ExampleWeightColumnName = weights is null ? null : nameof(SparseRow.Weight),
            L2Regularization = solver.L2,
            L1Regularization = 0f,
            MaximumNumberOfIterations = solver.Passes,
            OptimizationTolerance = solver.Tolerance,
            HistorySize = 20,
            NumberOfThreads = 1,
        });
        var transformer = trainer.Fit(source.View(matrix, labels, labelCount, label, ratios, weights, cancellation));
        LinearBinaryModelParameters model = transformer.Model.SubModel;
        return (model.Weights, model.Bias, Score);

        float[] Score(FeatureMatrix rows, CancellationToken stop)
        {
            IDataView scored = transformer.Transform(source.View(rows, new int[rows.Rows], labelCount, label, ratios, null, stop));
            return [.. scored.GetColumn<float>("Score")];
        }
    }

    /// <summary>log of (share of the label's feature counts that fall on the slot) over (the same for all other labels).</summary>
    private static float[] Ratios(FeatureMatrix matrix, int[] labels, int label)
    {
        double[] inside = new double[matrix.Columns], outside = new double[matrix.Columns];
        Array.Fill(inside, Smoothing);
        Array.Fill(outside, Smoothing);
        for (int row = 0; row < matrix.Rows; row++)
        {
            double[] counts = labels[row] == label ? inside : outside;
            foreach (int slot in matrix.Slots[row])
                counts[slot]++;
        }

        double shift = Math.Log(outside.Sum()) - Math.Log(inside.Sum());
        return [.. inside.Zip(outside, (a, b) => (float)(Math.Log(a) - Math.Log(b) + shift))];
    }

    private static float[][] Reference(Func<FeatureMatrix, CancellationToken, float[]>[] references, FeatureMatrix rows, CancellationToken cancellation)
    {
        float[][] byLabel = [.. references.Select(r => r(rows, cancellation))];
        return [.. Enumerable.Range(0, rows.Rows).Select(row => byLabel.Select(scores => scores[row]).ToArray())];
    }
}
