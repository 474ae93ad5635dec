using Classifier.Prediction.Model;

namespace Classifier.Training.Fitting;

/// <summary>
/// Fits a calibration to held-out scores by least negative log-likelihood: a temperature (Guo et al. 2017), and, where label
/// frequencies are wished that differ from those of the rows, an offset a label (Saerens et al. 2002).
/// </summary>
internal static class Calibrator
{
    /// <summary>
    /// The greatest scale of a model alone. Held-out articles of the training data are easier than news from elsewhere, so
    /// probabilities are never made sharper than the trainer gave them.
    /// </summary>
    private const double GreatestScale = 1;

    /// <summary>The greatest scale of a pool of two votes, which is softer than either.</summary>
    private const double GreatestPoolScale = 2;

    private const double LeastScale = 0.05;
    private const int Steps = 300;

    /// <param name="scores">Held-out scores: [row][label].</param>
    /// <param name="votes">Held-out logits of a network: [row][label]; null for none.</param>
    /// <param name="networkShare">What the network's vote counts.</param>
    /// <param name="labels">True labels.</param>
    /// <param name="rowWeights">Each row's weight.</param>
    /// <param name="link">How a score becomes a logit.</param>
    /// <param name="priors">Wished label frequencies, one a label, summing to one; null for those of the rows.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Calibration Fit(float[][] scores, float[][]? votes, float networkShare, int[] labels, float[] rowWeights, ScoreLink link, double[]? priors, CancellationToken cancellation)
    {
        int count = scores[0].Length;
        float[][] logits = [.. scores.Select(row => Array.ConvertAll(row, score => Calibration.Logit(link, score)))];
        double[] weights = Weights(labels, rowWeights, count, priors);
        double greatestScale = GreatestScale;
        if (votes is not null)
        {
            float[][] pool = Mix(logits, votes, networkShare);
            greatestScale = ScaleToConfidence(pool, Confidence(logits, 1, weights), weights);
            logits = pool;
        }

        double[] offset = new double[count];
        double scale = 1;
        var optimiser = new Adam(count + 1, rate: 0.05);
        double[] gradient = new double[count + 1];
        double[] p = new double[count];
        for (int step = 0; step < Steps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            Array.Clear(gradient);
            for (int row = 0; row < logits.Length; row++)
            {
                Softmax(logits[row], scale, offset, p);
                for (int label = 0; label < count; label++)
                {
                    double error = weights[row] * (p[label] - (label == labels[row] ? 1 : 0));
                    gradient[count] += error * logits[row][label];
                    gradient[label] += error;
                }
            }

            if (priors is null)
                Array.Clear(gradient, 0, count);
            optimiser.Step(gradient);
            scale = Math.Clamp(1 + optimiser.Parameters[count], LeastScale, greatestScale);
            for (int label = 0; label < count; label++)
                offset[label] = optimiser.Parameters[label];
        }

        double mean = offset.Average();
        return new Calibration
        {
            Link = link,
            Scale = [.. Enumerable.Repeat((float)scale, count)],
            Offset = [.. offset.Select(o => (float)(o - mean))],
            NetworkShare = networkShare,
        };
    }

    /// <summary>The scale at which a pool is as confident, on average, as the linear model alone.</summary>
    private static double ScaleToConfidence(float[][] pool, double confidence, double[] weights)
    {
        double low = GreatestScale, high = GreatestPoolScale;
        for (int i = 0; i < 20; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Confidence(pool, middle, weights) < confidence ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The mean of the greatest probability of each row.</summary>
    private static double Confidence(float[][] logits, double scale, double[] weights)
    {
        double[] offset = new double[logits[0].Length], p = new double[offset.Length];
        double sum = 0;
        for (int row = 0; row < logits.Length; row++)
        {
            Softmax(logits[row], scale, offset, p);
            sum += weights[row] * p.Max();
        }

        return sum;
    }

    private static float[][] Mix(float[][] logits, float[][] votes, float share) =>
        [.. logits.Zip(votes, (row, vote) => row.Zip(vote, (logit, other) => logit + (share * (other - logit))).ToArray())];

    /// <summary>Each row's weight, such that all weigh one together and each label weighs its prior.</summary>
    private static double[] Weights(int[] labels, float[] rowWeights, int count, double[]? priors)
    {
        double[] total = new double[count];
        for (int row = 0; row < labels.Length; row++)
            total[labels[row]] += rowWeights[row];
        double all = total.Sum();
        return [.. labels.Select((label, row) => rowWeights[row] / total[label] * (priors?[label] ?? total[label] / all))];
    }

    private static void Softmax(float[] logits, double scale, double[] offset, double[] p)
    {
        double highest = double.NegativeInfinity, total = 0;
        for (int label = 0; label < p.Length; label++)
        {
            p[label] = (logits[label] * scale) + offset[label];
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
