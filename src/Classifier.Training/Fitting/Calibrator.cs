using Classifier.Prediction.Model;

namespace Classifier.Training.Fitting;

/// <summary>
/// Fits a calibration to held-out scores: the factors and offsets with the least negative log-likelihood, each row weighted so that
/// the labels have the wished frequencies (Guo et al. 2017; Saerens et al. 2002 for the change of priors).
/// </summary>
internal static class Calibrator
{
    private const int Steps = 400;

    /// <param name="scores">Held-out scores: [row][label].</param>
    /// <param name="labels">True labels.</param>
    /// <param name="rowWeights">Each row's weight.</param>
    /// <param name="priors">Wished label frequencies, one a label, summing to one; null for those of the rows.</param>
    /// <param name="perLabelScale">One factor a label (vector scaling) or one for all (temperature scaling).</param>
    public static Calibration Fit(float[][] scores, int[] labels, float[] rowWeights, double[]? priors, bool perLabelScale)
    {
        int count = scores[0].Length;
        double[] weights = Weights(labels, rowWeights, count, priors);
        double[] scale = [.. Enumerable.Repeat(1.0, count)];
        double[] offset = new double[count];
        var optimiser = new Adam(2 * count, rate: 0.05);
        double[] gradient = new double[2 * count];
        double[] p = new double[count];
        for (int step = 0; step < Steps; step++)
        {
            Array.Clear(gradient);
            for (int row = 0; row < scores.Length; row++)
            {
                Softmax(scores[row], scale, offset, p);
                for (int label = 0; label < count; label++)
                {
                    double error = weights[row] * (p[label] - (label == labels[row] ? 1 : 0));
                    gradient[label] += error * scores[row][label];
                    gradient[count + label] += error;
                }
            }

            if (!perLabelScale)
                Array.Fill(gradient, gradient.AsSpan(0, count).ToArray().Average(), 0, count);
            optimiser.Step(gradient);
            for (int label = 0; label < count; label++)
            {
                scale[label] = Math.Max(0.05, 1 + optimiser.Parameters[label]);
                offset[label] = optimiser.Parameters[count + label];
            }
        }

        double mean = offset.Average();
        return new Calibration
        {
            Scale = [.. scale.Select(s => (float)s)],
            Offset = [.. offset.Select(o => (float)(o - mean))],
        };
    }

    /// <summary>Each row's weight, such that all weigh one together and each label weighs its prior.</summary>
    private static double[] Weights(int[] labels, float[] rowWeights, int count, double[]? priors)
    {
        double[] total = new double[count];
        for (int row = 0; row < labels.Length; row++)
            total[labels[row]] += rowWeights[row];
        double all = total.Sum();
        return [.. labels.Select((label, row) => rowWeights[row] / total[label] * (priors?[label] ?? total[label] / all))];
    }

    private static void Softmax(float[] scores, double[] scale, double[] offset, double[] p)
    {
        double highest = double.NegativeInfinity, total = 0;
        for (int label = 0; label < p.Length; label++)
        {
            p[label] = (scores[label] * scale[label]) + offset[label];
            highest = Math.Max(highest, p[label]);
        }

        for (int label = 0; label < p.Length; label++)
            total += p[label] = Math.Exp(p[label] - highest);
        for (int label = 0; label < p.Length; label++)
            p[label] /= total;
    }

    /// <summary>Adam (Kingma and Ba 2015) on the whole set of rows: no randomness, so the same scores give the same calibration.</summary>
    private sealed class Adam(int size, double rate)
    {
        private readonly double[] _first = new double[size];
        private readonly double[] _second = new double[size];
        private int _steps;

        public double[] Parameters { get; } = new double[size];

        public void Step(double[] gradient)
        {
            _steps++;
            // A falling rate lets the last steps settle.
            double now = rate / (1 + (0.01 * _steps));
            for (int i = 0; i < gradient.Length; i++)
            {
                _first[i] = (0.9 * _first[i]) + (0.1 * gradient[i]);
                _second[i] = (0.999 * _second[i]) + (0.001 * gradient[i] * gradient[i]);
                double m = _first[i] / (1 - Math.Pow(0.9, _steps));
                double v = _second[i] / (1 - Math.Pow(0.999, _steps));
                Parameters[i] -= now * m / (Math.Sqrt(v) + 1e-9);
            }
        }
    }
}
