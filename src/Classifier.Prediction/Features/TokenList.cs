namespace Classifier.Prediction.Features;

/// <summary>The tokens of one sentence; a buffer that is filled again and again.</summary>
internal sealed class TokenList
{
    private Token[] _tokens = new Token[64];

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens, in text order.</summary>
    public ReadOnlySpan<Token> Span => _tokens.AsSpan(0, Count);

    /// <summary>Whether a quotation is still open after the last token.</summary>
    public bool EndsInsideQuotation { get; set; }

    /// <summary>Whether a quotation was open before the first token.</summary>
    public bool StartsInsideQuotation { get; set; }

    /// <summary>Token number <paramref name="index"/>.</summary>
    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>Empties the list.</summary>
    public void Clear() => Count = 0;

    /// <summary>Notes that the sentence began inside a quotation, up to a token.</summary>
    /// <param name="count">Number of tokens at the beginning that stand inside.</param>
    public void BeginInsideQuotation(int count)
    {
        StartsInsideQuotation = true;
        for (int i = 0; i < count; i++)
            _tokens[i] = _tokens[i] with { InsideQuotation = true };
    }

    /// <summary>Adds a token at the end.</summary>
    public void Add(in Token token)
    {
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, Count * 2);
        _tokens[Count++] = token;
    }
}
