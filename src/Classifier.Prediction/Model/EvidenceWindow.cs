namespace Classifier.Prediction.Model;

/// <summary>What a token earns as part of a window, and further as its first and as its last token.</summary>
/// <param name="Inside">For standing in the window.</param>
/// <param name="Begin">For beginning it.</param>
/// <param name="End">For ending it.</param>
internal readonly record struct TokenScore(int Inside, int Begin, int End);

/// <summary>A run of tokens.</summary>
/// <param name="First">Number of the first token.</param>
/// <param name="Last">Number of the last token (inclusive).</param>
internal readonly record struct EvidenceWindow(int First, int Last)
{
    /// <summary>
    /// The window with the highest sum of scores, in one pass: Kadane's maximum-sum run, with something to pay or gain at both ends.
    /// The earliest one where several are equal.
    /// </summary>
    /// <param name="scores">One score a token, at least one.</param>
    public static EvidenceWindow Best(ReadOnlySpan<TokenScore> scores)
    {
        EvidenceWindow best = default;
        int highest = int.MinValue, running = 0, first = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            if (i == 0 || scores[i].Begin > running)
                (running, first) = (scores[i].Begin, i);
            running += scores[i].Inside;
            if (running + scores[i].End > highest)
                (highest, best) = (running + scores[i].End, new EvidenceWindow(first, i));
        }

        return best;
    }
}
