using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>
/// A label's weights for the rows of <see cref="TokenFeatures"/>: small whole numbers, since only their order counts, so that sums
/// are exact on every machine.
/// </summary>
internal sealed class EvidenceTable
{
    /// <summary>Weights a row: inside, begin, end.</summary>
    public const int Columns = 3;

    /// <summary>Number of weights.</summary>
    public const int Length = Columns << TokenFeatures.TableBits;

    /// <param name="weights">Row-major; <see cref="Length"/> of them.</param>
    public EvidenceTable(sbyte[] weights) => Weights = weights;

    /// <summary>The weights, row by row.</summary>
    public sbyte[] Weights { get; }

    /// <summary>The scores of a token with the given rows.</summary>
    public TokenScore Score(ReadOnlySpan<int> rows)
    {
        int inside = 0, begin = 0, end = 0;
        foreach (int row in rows)
        {
            ReadOnlySpan<sbyte> weights = Weights.AsSpan(row * Columns, Columns);
            inside += weights[0];
            begin += weights[1];
            end += weights[2];
        }

        return new TokenScore(inside, begin, end);
    }
}
