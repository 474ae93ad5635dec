using Classifier.Prediction.Model;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Classifier.Training.Fitting;

/// <summary>Multinomial logistic regression by ML.NET's stochastic dual coordinate ascent (<c>SdcaMaximumEntropy</c>).</summary>
internal sealed class MaximumEntropyTrainer(SolverOptions solver) : ILinearTrainer
{
    public string Describe(int? sample) => $"SdcaMaximumEntropy ({solver})";

    public ScoreLink Link => ScoreLink.Softmax;

    // Dual coordinate ascent begins with dual variables, which no weights tell; it takes all rows from the beginning.
    public LinearFit Fit(FeatureMatrix matrix, int[] labels, int labelCount, float[]? weights, IReadOnlyList<int>? sample, CancellationToken cancellation)
    {
        var ml = new MLContext(solver.Seed);
        var source = new SparseRowSource(ml);
        var trainer = ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            FeatureColumnName = nameof(SparseRow.Features),
            LabelColumnName = nameof(SparseRow.Label),
            ExampleWeightColumnName = weights is null ? null : nameof(SparseRow.Weight),
            L2Regularization = solver.L2 / matrix.Rows,
            L1Regularization = 0f,
            MaximumNumberOfIterations = solver.Passes,
            ConvergenceTolerance = solver.Tolerance,
            NumberOfThreads = 1,
        });
        var transformer = trainer.Fit(source.View(matrix, labels, labelCount, -1, null, weights, cancellation));
        MaximumEntropyModelParameters model = transformer.Model;
        VBuffer<float>[] columns = null!;
        model.GetWeights(ref columns, out int count);
        float[] stored = new float[matrix.Columns * labelCount];
        for (int label = 0; label < count; label++)
        {
            foreach ((int slot, float weight) in columns[label].Items())
                stored[(slot * labelCount) + label] = weight * matrix.Factors[slot];
        }

        return new LinearFit(stored, [.. model.GetBiases()], (rows, stop) =>
        {
            IDataView scored = transformer.Transform(
                source.View(rows, new int[rows.Rows], labelCount, -1, null, null, stop));
            // The score column of this trainer is the softmax of the linear scores; its logarithm differs from them by a constant.
            return [.. scored.GetColumn<float[]>("Score").Select(p => Array.ConvertAll(p, MathF.Log))];
        });
    }
}
