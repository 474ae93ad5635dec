namespace Classifier.Training.Data.Checks;

/// <summary>A row whose label is probably wrong.</summary>
/// <param name="Row">Index of the row.</param>
/// <param name="Given">Index of the label that it has.</param>
/// <param name="Suggested">Index of the label that the model would give.</param>
/// <param name="Margin">Probability of the given label less that of the suggested one; from -1, a likely error, to 0.</param>
public sealed record SuspectLabel(int Row, int Given, int Suggested, double Margin);

/// <summary>
/// Finds label errors by confident learning (Northcutt, Jiang and Chuang 2021, "Confident Learning: Estimating Uncertainty in Dataset
/// Labels", JAIR 70). A label's threshold is the mean probability that rows with the label get for it; a row counts for the likeliest
/// label whose threshold it reaches. The counts estimate how many rows with one label should have another, and so many of the rows that
/// the model would give that other label, those of the widest margin, are suspects (pruning by noise rate, section 3.2).
/// </summary>
public sealed class ConfidentLearning
{
    /// <summary>So that rows which all have the same probability reach their own mean.</summary>
    private const double Tolerance = 1e-6;

    private ConfidentLearning(double[] thresholds, int[][] joint, IReadOnlyList<SuspectLabel> suspects, double noise)
    {
        Thresholds = thresholds;
        ConfidentJoint = joint;
        Suspects = suspects;
        EstimatedNoise = noise;
    }

    /// <summary>For each label the mean probability that the rows with it get for it; 1 for a label without rows.</summary>
    public IReadOnlyList<double> Thresholds { get; }

    /// <summary>Number of rows by given label, then by the label they count for.</summary>
    public IReadOnlyList<IReadOnlyList<int>> ConfidentJoint { get; }

    /// <summary>The rows whose label is probably wrong, the likeliest errors first.</summary>
    public IReadOnlyList<SuspectLabel> Suspects { get; }

    /// <summary>Estimated share of wrong labels, from 0 to 1: the joint off its diagonal, scaled to the rows of each label.</summary>
    public double EstimatedNoise { get; }

    /// <summary>Finds the suspects.</summary>
    /// <param name="probabilities">For each row one probability a label, from a model that has not seen the row.</param>
    /// <param name="truth">For each row the index of its given label; -1 leaves the row out.</param>
    /// <param name="labelCount">Number of labels; at least 1.</param>
    /// <exception cref="ArgumentException">The lengths differ, an index is out of range, or a probability is not finite.</exception>
    public static ConfidentLearning Fit(IReadOnlyList<float[]> probabilities, IReadOnlyList<int> truth, int labelCount)
    {
        Check(probabilities, truth, labelCount);
        double[] thresholds = FindThresholds(probabilities, truth, labelCount);
        int[][] joint = [.. Enumerable.Range(0, labelCount).Select(_ => new int[labelCount])];
        var doubted = new List<SuspectLabel>();
        int[] rowsOf = new int[labelCount];
        for (int row = 0; row < truth.Count; row++)
        {
            int given = truth[row];
            if (given < 0)
                continue;
            rowsOf[given]++;
            float[] own = probabilities[row];
            if (ConfidentLabel(own, thresholds) is >= 0 and var counted)
                joint[given][counted]++;
            int likeliest = Array.IndexOf(own, own.Max());
            if (own[likeliest] > own[given])
                doubted.Add(new SuspectLabel(row, given, likeliest, own[given] - own[likeliest]));
        }

        double[][] errors = [.. joint.Select((counts, given) => Errors(counts, given, rowsOf[given]))];
        SuspectLabel[] suspects = [.. doubted
            .GroupBy(d => (d.Given, d.Suggested))
            .SelectMany(group => Ranked(group).Take((int)Math.Round(errors[group.Key.Given][group.Key.Suggested])))];
        double noise = rowsOf.Sum() > 0 ? errors.Sum(e => e.Sum()) / rowsOf.Sum() : 0;
        return new ConfidentLearning(thresholds, joint, [.. Ranked(suspects)], noise);
    }

    private static IOrderedEnumerable<SuspectLabel> Ranked(IEnumerable<SuspectLabel> suspects) =>
        suspects.OrderBy(s => s.Margin).ThenBy(s => s.Row);

    /// <summary>How many of a label's rows should have each other label, by the share of those that count for it.</summary>
    private static double[] Errors(int[] counts, int given, int rows)
    {
        int confident = counts.Sum();
        return [.. counts.Select((count, label) => label == given || confident == 0 ? 0 : rows * count / (double)confident)];
    }

    private static double[] FindThresholds(IReadOnlyList<float[]> probabilities, IReadOnlyList<int> truth, int labelCount)
    {
        double[] sums = new double[labelCount];
        int[] counts = new int[labelCount];
        for (int row = 0; row < truth.Count; row++)
        {
            if (truth[row] < 0)
                continue;
            sums[truth[row]] += probabilities[row][truth[row]];
            counts[truth[row]]++;
        }

        return [.. sums.Select((sum, label) => counts[label] > 0 ? sum / counts[label] : 1)];
    }

    /// <summary>The likeliest of the labels whose threshold is reached; -1 where none is.</summary>
    private static int ConfidentLabel(float[] probabilities, double[] thresholds)
    {
        int best = -1;
        for (int label = 0; label < thresholds.Length; label++)
        {
            if (probabilities[label] >= thresholds[label] - Tolerance && (best < 0 || probabilities[label] > probabilities[best]))
                best = label;
        }

        return best;
    }

    private static void Check(IReadOnlyList<float[]> probabilities, IReadOnlyList<int> truth, int labelCount)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentOutOfRangeException.ThrowIfLessThan(labelCount, 1);
        if (probabilities.Count != truth.Count)
            throw new ArgumentException($"There are {probabilities.Count} rows of probabilities but {truth.Count} labels.");
        for (int row = 0; row < truth.Count; row++)
        {
            if (probabilities[row].Length != labelCount)
                throw new ArgumentException($"Row {row} has {probabilities[row].Length} probabilities; there are {labelCount} labels.");
            if (truth[row] < -1 || truth[row] >= labelCount)
                throw new ArgumentException($"Row {row} has the label number {truth[row]}; it must be from -1 to {labelCount - 1}.");
            if (!probabilities[row].All(float.IsFinite))
                throw new ArgumentException($"Row {row} has a probability that is not finite.");
        }
    }
}
