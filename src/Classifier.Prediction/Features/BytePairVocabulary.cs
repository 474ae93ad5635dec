using System.Text;

namespace Classifier.Prediction.Features;

/// <summary>
/// The pieces of words that a model knows, and in which order smaller ones are merged (Sennrich et al. 2016, "Neural Machine
/// Translation of Rare Words with Subword Units"). In a model file it is two texts: one piece a line, and one merge a line with a
/// blank between the two pieces.
/// </summary>
/// <param name="Pieces">All pieces, each once; a piece's number is its index.</param>
/// <param name="Merges">Pairs of pieces in the order in which they are merged; what they give is a piece, too.</param>
internal sealed record BytePairVocabulary(IReadOnlyList<string> Pieces, IReadOnlyList<(string Left, string Right)> Merges)
{
    /// <summary>The most pieces that a vocabulary may have.</summary>
    public const int MaximumPieces = 1 << 16;

    private const string PiecesFile = "tokenizer/pieces.txt";
    private const string MergesFile = "tokenizer/merges.txt";

    /// <summary>Reads it from the files of a model.</summary>
    /// <exception cref="FormatException">A file is missing or not sound; the message says what is wrong.</exception>
    public static BytePairVocabulary Of(IReadOnlyDictionary<string, byte[]> assets)
    {
        string[] pieces = Lines(assets, PiecesFile);
        var known = new HashSet<string>(pieces, StringComparer.Ordinal);
        if (known.Count != pieces.Length || known.Contains(""))
            throw new FormatException($"{PiecesFile} has an empty piece, or one that stands in it twice");
        var merges = new List<(string, string)>();
        foreach (string line in Lines(assets, MergesFile))
        {
            if (line.Split(' ') is not [var left, var right] || !known.Contains(left) || !known.Contains(right) || !known.Contains(left + right))
                throw new FormatException($"'{line}' in {MergesFile} is no merge of two pieces of {PiecesFile} that gives a third");
            merges.Add((left, right));
        }

        return new BytePairVocabulary(pieces, merges);
    }

    /// <summary>The files for a model.</summary>
    public IReadOnlyDictionary<string, byte[]> ToAssets() => new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
    {
        [PiecesFile] = Encoding.UTF8.GetBytes(string.Concat(Pieces.Select(piece => piece + "\n"))),
        [MergesFile] = Encoding.UTF8.GetBytes(string.Concat(Merges.Select(merge => $"{merge.Left} {merge.Right}\n"))),
    };

    private static string[] Lines(IReadOnlyDictionary<string, byte[]> assets, string name)
    {
        if (!assets.TryGetValue(name, out byte[]? bytes))
            throw new FormatException($"the entry '{name}' is missing, which the subwords channel needs");
        int lines = bytes.AsSpan().Count((byte)'\n');
        if (lines > MaximumPieces)
            throw new FormatException($"{name} has {lines} lines; at most {MaximumPieces} are possible");
        return Encoding.UTF8.GetString(bytes).Split('\n')[..^1];
    }
}
