namespace Classifier.Prediction.Features;

/// <summary>
/// Keeps what is known of words, since words repeat: all of it but longer terms, which are looked for anew each time, depends only on
/// the word, its capitals and whether it begins a sentence. Bounded: when it is full it starts anew. Not thread-safe: one a thread.
/// </summary>
internal sealed class WordMemory(TokenReader reader)
{
    private const int SmallestTable = 1 << 11, LargestTable = 1 << 16;

    private readonly Dictionary<TokenSense, TokenSense> _senses = [];
    private readonly Dictionary<(int Word, ClassSet Classes), TokenSense> _longerSenses = [];
    private Word[] _words = new Word[SmallestTable];
    private int _count;
    private int _forgotten;

    /// <summary>A word in one form, what it is to the channels, and its number, counted from 1; 0 is no word.</summary>
    private readonly record struct Word(ulong Hash, TokenSense Sense, int Form, int Number);

    /// <summary>The lexicon by which words are known.</summary>
    public LexiconIndex Index => reader.Index;

    /// <summary>
    /// Finds where words probably are. Done for all of a sentence before any is read, so that one need not wait for another's memory.
    /// </summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="hints">Room for one hint a token.</param>
    public void Seek(ReadOnlySpan<Token> tokens, Span<int> hints)
    {
        Word[] words = _words;
        int mask = words.Length - 1;
        for (int i = 0; i < hints.Length; i++)
        {
            int home = (int)FeatureHash.Spread(tokens[i].Hash) & mask;
            hints[i] = words[home].Hash == tokens[i].Hash ? home : (home + 1) & mask;
        }
    }

    /// <summary>What is known of a token.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="at">The token's number.</param>
    /// <param name="hint">Where its word probably is.</param>
    /// <param name="isNegated">What only the sentence knows.</param>
    public TokenCues Of(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, int hint, bool isNegated)
    {
        ref readonly Token token = ref tokens[at];
        bool begins = token.Capitals != Capitals.None && TokenShape.Begins(tokens, at);
        int form = FormOf(token, begins);
        Word word = _words[hint];
        if (word.Number == 0 || word.Hash != token.Hash || word.Form != form)
            word = Place(token.Hash, form) is { Number: > 0 } known ? known : Add(text, token, begins);
        TokenSense sense = word.Sense.LongTerms is null ? word.Sense : Longer(text, tokens, at, word);
        return new TokenCues(sense, sense.Shape ?? token.Hash, word.Number, isNegated);
    }

    private TokenSense Longer(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, in Word word)
    {
        ClassSet classes = word.Sense.LongTerms!.ClassesAt(tokens, at);
        if (classes.IsEmpty)
            return word.Sense;
        if (!_longerSenses.TryGetValue((word.Number, classes), out TokenSense? sense))
        {
            sense = Shared(reader.Read(tokens[at], WordOf(text, tokens[at]), TokenShape.Begins(tokens, at), word.Sense.Cues | classes, null));
            _longerSenses.Add((word.Number, classes), sense);
        }

        return sense;
    }

    private static int FormOf(in Token token, bool begins) =>
        ((int)token.Kind << 2) | (token.Capitals == Capitals.None ? 0 : 2) | (begins ? 1 : 0);

    private static ReadOnlySpan<char> WordOf(ReadOnlySpan<char> text, in Token token) => text.Slice(token.Start, token.Length);

    /// <summary>Where a word is, or belongs.</summary>
    private ref Word Place(ulong hash, int form)
    {
        Word[] words = _words;
        int mask = words.Length - 1;
        for (int i = (int)FeatureHash.Spread(hash) & mask; ; i = (i + 1) & mask)
        {
            ref Word word = ref words[i];
            if ((word.Hash == hash && word.Form == form) || word.Number == 0)
                return ref word;
        }
    }

    private Word Add(ReadOnlySpan<char> text, in Token token, bool begins)
    {
        if (2 * (_count + 1) > _words.Length)
            MakeRoom();
        LexiconEntry entry = reader.Index.Lexicon.Find(token.Hash);
        TokenSense sense = Shared(reader.Read(token, WordOf(text, token), begins, entry.ClassesOf(token), entry.LongTerms));
        _count++;
        var word = new Word(token.Hash, sense, FormOf(token, begins), _forgotten + _count);
        Place(word.Hash, word.Form) = word;
        return word;
    }

    private TokenSense Shared(TokenSense sense)
    {
        if (_senses.TryGetValue(sense, out TokenSense? shared))
            return shared;
        _senses.Add(sense, sense);
        return sense;
    }

    private void MakeRoom()
    {
        Word[] words = _words;
        if (words.Length == LargestTable)
        {
            Array.Clear(words);
            _longerSenses.Clear();
            _senses.Clear();
            // Numbers are not given again, so that nobody takes a new word for an old one.
            _forgotten += _count;
            _count = 0;
            return;
        }

        _words = new Word[2 * words.Length];
        foreach (Word word in words)
        {
            if (word.Number > 0)
                Place(word.Hash, word.Form) = word;
        }
    }
}
