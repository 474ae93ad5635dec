using System.Globalization;
using Classifier.Prediction.Model;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using BinaryTransformer = Microsoft.ML.Data.BinaryPredictionTransformer<
    Microsoft.ML.Calibrators.CalibratedModelParametersBase<Microsoft.ML.Trainers.LinearBinaryModelParameters, Microsoft.ML.Calibrators.PlattCalibrator>>;

namespace Classifier.Training.Fitting;

/// <summary>
/// One-against-the-rest logistic regression (ML.NET's <c>LbfgsLogisticRegression</c>) on features scaled by the naive-Bayes
/// log-count ratio of each label (Wang and Manning 2012, "Baselines and Bigrams"). The ratio is folded into the weights, so that
/// it costs nothing at scoring time.
/// </summary>
internal sealed class LogCountRatioTrainer(SolverOptions solver) : ILinearTrainer
{
    private const double Smoothing = 1.0;

    public string Describe(int? sample) => $"one-versus-rest LbfgsLogisticRegression on log-count ratios ({solver}"
        + (sample is null ? ")" : string.Create(CultureInfo.InvariantCulture, $" each at most; {solver.SamplePasses} passes over a sample of {sample:#,0} rows, then {solver.ContinuedPasses} over all)"));

    public ScoreLink Link => ScoreLink.Sigmoid;

    public LinearFit Fit(FeatureMatrix matrix, int[] labels, int labelCount, float[]? weights, IReadOnlyList<int>? sample, CancellationToken cancellation)
    {
        float[] stored = new float[matrix.Columns * labelCount];
        float[] biases = new float[labelCount];
        var references = new Func<FeatureMatrix, CancellationToken, float[]>[labelCount];
        // Each label's problem is its own, solved on one thread, so that the result does not depend on the number of cores.
        Parallel.For(0, labelCount, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, label =>
        {
            float[] ratios = Ratios(matrix, labels, label);
            (IReadOnlyList<float> fitted, float bias, references[label]) = FitLabel(matrix, labels, labelCount, label, ratios, weights, sample, cancellation);
            for (int slot = 0; slot < matrix.Columns; slot++)
                stored[(slot * labelCount) + label] = fitted[slot] * ratios[slot] * matrix.Factors[slot];
            biases[label] = bias;
        });
        return new LinearFit(stored, biases, (rows, stop) => Reference(references, rows, stop));
    }

    private (IReadOnlyList<float> Weights, float Bias, Func<FeatureMatrix, CancellationToken, float[]> Reference) FitLabel(
        FeatureMatrix matrix, int[] labels, int labelCount, int label, float[] ratios, float[]? weights, IReadOnlyList<int>? sample, CancellationToken cancellation)
    {
        var ml = new MLContext(solver.Seed);
        var source = new SparseRowSource(ml);
        BinaryTransformer transformer;
        if (sample is null)
        {
            transformer = Trainer(ml, weights is not null, solver.Passes, 1).Fit(source.View(matrix, labels, labelCount, label, ratios, weights, cancellation));
        }
        else
        {
            IDataView few = source.View(matrix.Take(sample), Take(labels, sample), labelCount, label, ratios, weights is null ? null : Take(weights, sample), cancellation);
            LinearModelParameters start = Trainer(ml, weights is not null, solver.SamplePasses, sample.Count / (float)matrix.Rows).Fit(few).Model.SubModel;
            transformer = (BinaryTransformer)UncachedFit.Fit(
                Trainer(ml, weights is not null, solver.ContinuedPasses, 1), source.View(matrix, labels, labelCount, label, ratios, weights, cancellation), start);
        }

        LinearBinaryModelParameters model = transformer.Model.SubModel;
        return (model.Weights, model.Bias, Score);

        float[] Score(FeatureMatrix rows, CancellationToken stop)
        {
            IDataView scored = transformer.Transform(source.View(rows, new int[rows.Rows], labelCount, label, ratios, null, stop));
            return [.. scored.GetColumn<float>("Score")];
        }
    }

    private static T[] Take<T>(T[] all, IReadOnlyList<int> rows) => [.. rows.Select(row => all[row])];

    // L-BFGS, since dual coordinate ascent needs several times the passes on these unevenly scaled features.
    private LbfgsLogisticRegressionBinaryTrainer Trainer(MLContext ml, bool isWeighted, int passes, float share) =>
        ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            FeatureColumnName = nameof(SparseRow.Features),
            LabelColumnName = nameof(SparseRow.IsPositive),
            ExampleWeightColumnName = isWeighted ? nameof(SparseRow.Weight) : null,
            L2Regularization = solver.L2 * share,
            L1Regularization = 0f,
            MaximumNumberOfIterations = passes,
            OptimizationTolerance = solver.Tolerance,
            HistorySize = 20,
            NumberOfThreads = 1,
        });

    /// <summary>log of (share of the label's feature counts that fall on the slot) over (the same for all other labels).</summary>
    private static float[] Ratios(FeatureMatrix matrix, int[] labels, int label)
    {
        double[] inside = new double[matrix.Columns], outside = new double[matrix.Columns];
        Array.Fill(inside, Smoothing);
        Array.Fill(outside, Smoothing);
        int[] room = [];
        for (int row = 0; row < matrix.Rows; row++)
        {
            double[] counts = labels[row] == label ? inside : outside;
            foreach (int slot in matrix.Read(row, ref room))
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
