using Classifier.Prediction;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting.Network;

namespace Classifier.Training.Fitting;

/// <summary>
/// Holds a model as loaded from its file, fed with plain text, against ML.NET's own output on the same rows. The two must agree
/// before a model counts as trained.
/// </summary>
internal static class ParityGate
{
    /// <summary>The greatest difference of a probability that is let through.</summary>
    public const double Tolerance = 1e-5;

    /// <summary>The greatest difference of a probability of the network, whose scorer counts in whole numbers.</summary>
    public const double NetworkTolerance = 0.02;

    /// <summary>Compares the network's probabilities with those that plain floats give.</summary>
    /// <param name="loaded">The model, which has a network.</param>
    /// <param name="rows">The rows that the network was trained on, in canonical order.</param>
    /// <param name="text">The same as a network sees them.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The greatest difference of a probability.</returns>
    /// <exception cref="TrainingException">A probability differs; the message names the row.</exception>
    public static double ProveNetwork(SentenceClassifier loaded, IReadOnlyList<LabelledSentence> rows, NetworkText text, CancellationToken cancellation)
    {
        float[][] ours = ModelScoring.NetworkLogits(loaded, rows, cancellation);
        var reference = new NetworkReference(loaded.Contents.Network!, text);
        double greatest = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            double difference = Softmax(ours[row]).Zip(Softmax(reference.Logits(row)), (a, b) => Math.Abs(a - b)).Max();
            greatest = Math.Max(greatest, difference);
            if (!(difference <= NetworkTolerance))
                throw new TrainingException(FormattableString.Invariant($"{rows[row].Source}: the network's probabilities differ by {difference:F4} from those in plain floats. The model was not kept; please report this."));
        }

        return greatest;
    }

    /// <summary>Compares the probabilities (softmax of the scores, before calibration) and the label of every row.</summary>
    /// <returns>The greatest difference of a probability.</returns>
    /// <exception cref="TrainingException">A probability or a label differs; the message names the row.</exception>
    public static double Prove(
        SentenceClassifier loaded, IReadOnlyList<LabelledSentence> rows, FeatureMatrix matrix, LinearFit fit, CancellationToken cancellation)
    {
        float[][] ours = ModelScoring.RawScores(loaded, rows, cancellation);
        float[][] theirs = fit.ReferenceScores(matrix, cancellation);
        int labels = loaded.Labels.Count;
        double greatest = 0;
        for (int row = 0; row < rows.Count; row++)
        {
            double[] p = Softmax(ours[row].AsSpan(0, labels)), q = Softmax(theirs[row]);
            int best = Array.IndexOf(p, p.Max()), reference = Array.IndexOf(q, q.Max());
            double difference = p.Zip(q, (a, b) => Math.Abs(a - b)).Max();
            greatest = Math.Max(greatest, difference);
            // Two labels that are equal to within the tolerance may change places.
            bool sameLabel = best == reference || Math.Abs(q[best] - q[reference]) <= Tolerance;
            if (!(difference <= Tolerance) || !sameLabel)
            {
                throw new TrainingException(FormattableString.Invariant(
                    $"{rows[row].Source}: the model gives '{loaded.Labels[best]}' with {p[best]:F6}, ML.NET '{loaded.Labels[reference]}' with {q[reference]:F6}. The model was not kept; please report this."));
            }
        }

        return greatest;
    }

    private static double[] Softmax(ReadOnlySpan<float> scores)
    {
        double[] p = new double[scores.Length];
        double highest = double.NegativeInfinity, total = 0;
        foreach (float score in scores)
            highest = Math.Max(highest, score);
        for (int i = 0; i < p.Length; i++)
            total += p[i] = Math.Exp(scores[i] - highest);
        for (int i = 0; i < p.Length; i++)
            p[i] /= total;
        return p;
    }
}
