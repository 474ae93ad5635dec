using Classifier.Prediction.Features;

namespace Classifier.Prediction.Model;

/// <summary>Finds the words that earned a sentence its label. Reuses its buffers; not thread-safe: one a scorer.</summary>
internal sealed class EvidenceFinder(EvidenceTables tables, LexiconIndex index)
{
    private readonly TokenFeatures _features = new(index);
    private TokenScore[] _scores = new TokenScore[64];

    /// <summary>Finds the window of words that speaks most for a label.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="label">The label's number.</param>
    /// <returns>Where it lies in its text; null where the model has no marks of the label, or the sentence no tokens.</returns>
    public Range? Find(AnalysedSentence sentence, int label)
    {
        if (sentence.Tokens.Count == 0 || tables.Of(label) is not { } table)
            return null;
        _features.Fill(sentence);
        if (_scores.Length < _features.Count)
            _scores = new TokenScore[_features.Count * 2];
        Span<TokenScore> scores = _scores.AsSpan(0, _features.Count);
        for (int token = 0; token < scores.Length; token++)
            scores[token] = table.Score(_features[token]);
        EvidenceWindow window = EvidenceWindow.Best(scores);
        return sentence.Tokens[window.First].Start..sentence.Tokens[window.Last].End;
    }
}
