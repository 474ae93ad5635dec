namespace Classifier.Training.Reports;

/// <summary>Shows a text with its cues marked, the stronger the plainer, and the evidence underlined.</summary>
internal static class CueMarkup
{
    // A cue under this share of the strongest one would only make the text restless.
    private const double LeastShare = 0.12;

    /// <summary>Marks a part of a text. Cues may overlap, then their weights add up; what lies outside the part is left out.</summary>
    /// <param name="text">The text that all offsets are counted in.</param>
    /// <param name="part">What is shown of it.</param>
    /// <param name="cues">The cues.</param>
    /// <param name="evidence">The piece that an annotator named as the reason.</param>
    public static Html Of(string text, TextSpan part, IReadOnlyList<CueSpan> cues, TextSpan? evidence = null)
    {
        int start = Math.Clamp(part.Start, 0, text.Length), end = Math.Clamp(part.End, start, text.Length);
        double[] weights = new double[end - start];
        foreach (CueSpan cue in cues)
        {
            foreach (ref double weight in Within(weights, start, cue.Start, cue.End))
                weight += cue.Weight;
        }

        bool[] isEvidence = new bool[end - start];
        if (evidence is { } e)
            Within(isEvidence, start, e.Start, e.End).Fill(true);

        double strongest = weights.Select(Math.Abs).DefaultIfEmpty(0).Max();
        var pieces = new List<Html>();
        for (int from = 0; from < weights.Length;)
        {
            int to = from + 1;
            // Both halves of a surrogate pair belong to the same piece.
            while (to < weights.Length
                && ((weights[to] == weights[from] && isEvidence[to] == isEvidence[from]) || char.IsLowSurrogate(text[start + to])))
            {
                to++;
            }

            Html piece = Html.Text(text.AsSpan(start + from, to - from));
            pieces.Add(Marked(piece, strongest == 0 ? 0 : weights[from] / strongest, isEvidence[from]));
            from = to;
        }

        return Html.Join(pieces);
    }

    private static Span<T> Within<T>(T[] part, int offset, int start, int end)
    {
        int from = Math.Clamp(start - offset, 0, part.Length);
        return part.AsSpan(from, Math.Clamp(end - offset, from, part.Length) - from);
    }

    private static Html Marked(Html piece, double share, bool isEvidence)
    {
        if (isEvidence)
            piece = Html.Of($"""<u class="evidence">{piece}</u>""");
        if (Math.Abs(share) < LeastShare)
            return piece;
        return Html.Of($"""<span class="cue {(share > 0 ? "for" : "against")} {Strength(Math.Abs(share))}">{piece}</span>""");
    }

    private static string Strength(double share) => share switch
    {
        >= 0.66 => "strong",
        >= 0.33 => "middling",
        _ => "weak",
    };
}
