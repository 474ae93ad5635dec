using Classifier.Prediction.Model;

namespace Classifier.Training.Fitting.Evidence;

/// <summary>
/// Learns weights whose best window is the marked one: the averaged structured perceptron (Collins 2002, "Discriminative Training
/// Methods for Hidden Markov Models"). The weights are whole numbers until they are averaged, so that the result is the same to the
/// bit wherever it runs.
/// </summary>
internal sealed class WindowPerceptron
{
    private const int Passes = 8;

    private readonly int[] _weights = new int[EvidenceTable.Length];
    private readonly long[] _late = new long[EvidenceTable.Length];
    private long _step = 1;

    /// <summary>Learns from marked sentences.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="seed">Seed of the order in which they are visited.</param>
    /// <param name="cancellation">Stops it.</param>
    public static EvidenceTable Fit(IReadOnlyList<MarkedSentence> sentences, int seed, CancellationToken cancellation)
    {
        var perceptron = new WindowPerceptron();
        int[] order = [.. Enumerable.Range(0, sentences.Count)];
        var random = new Random(seed);
        for (int pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                cancellation.ThrowIfCancellationRequested();
                perceptron.Learn(sentences[i]);
            }
        }

        return perceptron.Average();
    }

    private void Learn(MarkedSentence sentence)
    {
        var scores = new TokenScore[sentence.Count];
        for (int token = 0; token < scores.Length; token++)
            scores[token] = Score(sentence.RowsOf(token));
        EvidenceWindow guess = EvidenceWindow.Best(scores), mark = sentence.Mark;
        if (guess != mark)
        {
            for (int token = 0; token < scores.Length; token++)
                Move(sentence.RowsOf(token), Steps(mark, token), Steps(guess, token));
        }

        _step++;
    }

    /// <summary>What a window counts of a token: inside, begin, end.</summary>
    private static TokenScore Steps(EvidenceWindow window, int token) => new(
        token >= window.First && token <= window.Last ? 1 : 0, token == window.First ? 1 : 0, token == window.Last ? 1 : 0);

    private TokenScore Score(ReadOnlySpan<int> rows)
    {
        int inside = 0, begin = 0, end = 0;
        foreach (int row in rows)
        {
            ReadOnlySpan<int> weights = _weights.AsSpan(row * EvidenceTable.Columns, EvidenceTable.Columns);
            inside += weights[0];
            begin += weights[1];
            end += weights[2];
        }

        return new TokenScore(inside, begin, end);
    }

    private void Move(ReadOnlySpan<int> rows, TokenScore towards, TokenScore away)
    {
        if (towards == away)
            return;
        ReadOnlySpan<int> steps = [towards.Inside - away.Inside, towards.Begin - away.Begin, towards.End - away.End];
        foreach (int row in rows)
        {
            for (int column = 0; column < steps.Length; column++)
            {
                _weights[(row * EvidenceTable.Columns) + column] += steps[column];
                _late[(row * EvidenceTable.Columns) + column] += _step * steps[column];
            }
        }
    }

    /// <summary>
    /// The mean of the weights over all steps, scaled so that the greatest fills a byte. A change made late counts less: the mean is
    /// <c>weight - late / steps</c>.
    /// </summary>
    private EvidenceTable Average()
    {
        long[] sums = new long[_weights.Length];
        long greatest = 1;
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = (_weights[i] * _step) - _late[i];
            greatest = Math.Max(greatest, Math.Abs(sums[i]));
        }

        return new EvidenceTable(Array.ConvertAll(sums, sum => (sbyte)Math.Round(sbyte.MaxValue * (double)sum / greatest)));
    }
}
