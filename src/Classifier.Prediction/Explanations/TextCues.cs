using Classifier.Prediction.Features;

namespace Classifier.Prediction.Explanations;

/// <summary>
/// Merges features that overlap in the text into pieces that do not. Each feature is shared evenly among the tokens it covers; then
/// neighbouring tokens that speak for the same label form a piece. What is added up for the pieces is what was there before.
/// </summary>
internal sealed class TextCues
{
    /// <summary>A token that says less than this share of what the strongest one says takes the side of its neighbours.</summary>
    private const double WeakShare = 0.15;

    private const int MostWeakBetween = 2;
    private const int MostTokens = 6;
    private const int Undecided = -1;

    private readonly Token[] _tokens;
    private readonly double[][] _contributions;
    private readonly List<ExplainedFeature>[] _features;

    private TextCues(Token[] tokens, int labels)
    {
        _tokens = tokens;
        _contributions = [.. tokens.Select(_ => new double[labels])];
        _features = [.. tokens.Select(_ => new List<ExplainedFeature>())];
    }

    /// <summary>The cues in the order of the text.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="offset">Where it begins in the text as given.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="labels">Number of labels.</param>
    /// <param name="features">Features with a place in the sentence.</param>
    public static IEnumerable<ExplainedCue> Of(
        string text, int offset, ReadOnlySpan<Token> tokens, int labels, IReadOnlyList<ExplainedFeature> features)
    {
        var cues = new TextCues(tokens.ToArray(), labels);
        foreach (ExplainedFeature feature in features)
            cues.Share(feature, feature.Start - offset, feature.End - offset);
        return cues.Pieces().Select(piece => cues.Cue(text, offset, piece));
    }

    private void Share(ExplainedFeature feature, int start, int end)
    {
        int first = Array.FindIndex(_tokens, t => t.End > start);
        int last = Array.FindLastIndex(_tokens, t => t.Start < end);
        for (int token = first; token <= last; token++)
        {
            _features[token].Add(feature);
            for (int label = 0; label < feature.Contributions.Count; label++)
                _contributions[token][label] += feature.Contributions[label] / (last - first + 1);
        }
    }

    private IEnumerable<Range> Pieces()
    {
        int[] sides = Sides();
        for (int start = 0; start < sides.Length;)
        {
            int end = start + 1;
            while (end < sides.Length && sides[end] == sides[start])
                end++;
            foreach (Range piece in sides[start] == Undecided ? [start..end] : Cut(start, end))
                yield return piece;
            start = end;
        }
    }

    /// <summary>The label that each token speaks for.</summary>
    private int[] Sides()
    {
        double[] strengths = [.. _contributions.Select(c => c.Max() - c.Average())];
        double least = WeakShare * strengths.DefaultIfEmpty(0).Max();
        int[] sides = [.. _contributions.Select((c, token) => strengths[token] > least ? Array.IndexOf(c, c.Max()) : Undecided)];
        int before = -1;
        for (int token = 0; token < sides.Length; token++)
        {
            if (sides[token] == Undecided)
                continue;
            if (before >= 0 && token - before - 1 <= MostWeakBetween && sides[before] == sides[token])
                Array.Fill(sides, sides[token], before, token - before);
            before = token;
        }

        return sides;
    }

    /// <summary>Cuts a piece that is too long to be read at a glance before its weakest token, and so on.</summary>
    private IEnumerable<Range> Cut(int start, int end)
    {
        if (end - start <= MostTokens)
            return [start..end];
        int weakest = Enumerable.Range(start + 2, end - start - 3).MinBy(token => _contributions[token].Max() - _contributions[token].Average());
        return [.. Cut(start, weakest), .. Cut(weakest, end)];
    }

    private ExplainedCue Cue(string text, int offset, Range piece)
    {
        (int start, int end) = (_tokens[piece.Start].Start, _tokens[piece.End.Value - 1].End);
        return new ExplainedCue
        {
            Text = text[start..end],
            Start = offset + start,
            End = offset + end,
            IsOfWholeSentence = false,
            Features = [.. _features[piece].SelectMany(f => f).Distinct(ReferenceEqualityComparer.Instance).Cast<ExplainedFeature>()],
            Contributions = [.. _contributions[0].Select((_, label) => _contributions[piece].Sum(c => c[label]))],
        };
    }
}
