using System.Collections.Concurrent;

namespace Classifier.Prediction.Features;

/// <summary>
/// N-grams over the pieces of words, which run on from word to word. Names and numbers are not cut: they stand there as shapes, as in
/// the word channel. A piece that begins a word is another one than the same letters within a word.
/// </summary>
internal sealed class SubwordChannel(NGramOptions options, BytePairPieces cutter) : IFeatureChannel
{
    // Words repeat, and cutting one costs more than all else; the most frequent words are among the first ones to come.
    private const int MaximumWords = 1 << 16;

    private static readonly ulong Space = FeatureHash.Of("subwords");
    private static readonly ulong Begin = FeatureHash.Of("<s>");
    private static readonly ulong End = FeatureHash.Of("</s>");

    private readonly ConcurrentDictionary<ulong, Piece[]> _words = new();

    private readonly record struct Piece(ulong Code, int Start, int End);

    /// <summary>Makes the channel of a model from the vocabulary among its files.</summary>
    /// <exception cref="FormatException">The vocabulary is missing or not sound.</exception>
    public static SubwordChannel Create(NGramOptions options, IReadOnlyDictionary<string, byte[]> assets) =>
        new(options, new BytePairPieces(BytePairVocabulary.Of(assets)));

    public string Name => "subwords";

    public void Extract<TSink>(in SentenceView sentence, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ReadOnlySpan<TokenCues> cues = sentence.Sentence.Cues;
        CodeRun codes = sentence.Sentence.Codes;
        // No piece is empty, and no token outside of pieces.
        codes.Begin(sentence.Text.Length + 2);
        codes.Add(Begin, 0, 0);
        bool afterName = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            if (Cuts(token, cues[i]))
            {
                foreach (Piece piece in PiecesOf(sentence.Text.Slice(token.Start, token.Length), token.Hash))
                    codes.Add(piece.Code, token.Start + piece.Start, token.Start + piece.End);
            }
            else if (!cues[i].IsName || !afterName)
            {
                codes.Add(cues[i].Code, token.Start, token.End);
            }

            afterName = cues[i].IsName;
        }

        codes.Add(End, sentence.Text.Length, sentence.Text.Length);
        codes.GiveNGrams(FeatureChannel.Subwords, Space, options.Minimum, options.Maximum, ref sink);
    }

    /// <summary>Whether a token is cut into pieces.</summary>
    public static bool Cuts(in Token token, in TokenCues cues) => token.Kind == TokenKind.Word && !cues.HasShape;

    private Piece[] PiecesOf(ReadOnlySpan<char> word, ulong hash)
    {
        if (_words.TryGetValue(hash, out Piece[]? pieces))
            return pieces;
        pieces = Cut(word);
        if (_words.Count < MaximumWords)
            _words.TryAdd(hash, pieces);
        return pieces;
    }

    private Piece[] Cut(ReadOnlySpan<char> word)
    {
        string lower = string.Create(word.Length, word, (room, text) =>
        {
            for (int i = 0; i < room.Length; i++)
                room[i] = WordTokenizer.Lower(text[i]);
        });
        int start = 0;
        var pieces = new List<Piece>();
        foreach (int end in cutter.Cut(lower))
        {
            ulong code = FeatureHash.Combine(FeatureHash.Of(lower.AsSpan(start..end)), start == 0 ? 1 : 2);
            pieces.Add(new Piece(code, start, end));
            start = end;
        }

        return [.. pieces];
    }
}
