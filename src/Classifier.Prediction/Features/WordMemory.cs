namespace Classifier.Prediction.Features;

/// <summary>
/// Keeps what is known of words, since words repeat: all of it but longer terms, which are looked for anew each time, depends only on
/// the word, its capitals and whether it begins a sentence. Bounded: when it is full it starts anew. Not thread-safe: one a thread.
/// </summary>
internal sealed class WordMemory(TokenReader reader)
{
    private const int MaximumWords = 1 << 15;

    private readonly Dictionary<TokenSense, TokenSense> _senses = [];
    private readonly Dictionary<(int Word, UInt128 Classes), TokenSense> _longerSenses = [];
    private Key[] _keys = new Key[1 << 11];
    private Word[] _words = new Word[1 << 10];
    private int _count;
    private int _forgotten;

    /// <summary>A word in one form and its place in the list, counted from 1; 0 is no word.</summary>
    private readonly record struct Key(ulong Hash, int Form, int Place);

    private readonly record struct Word(TokenSense Sense, LongTerm[]? LongTerms);

    /// <summary>The lexicon by which words are known.</summary>
    public LexiconIndex Index => reader.Index;

    /// <summary>What is known of a token.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="at">The token's number.</param>
    /// <param name="isNegated">What only the sentence knows.</param>
    public TokenCues Of(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, bool isNegated)
    {
        ref readonly Token token = ref tokens[at];
        bool begins = token.Capitals != Capitals.None && TokenShape.Begins(tokens, at);
        int place = Find(token.Hash, FormOf(token, begins));
        if (place == 0)
            place = Add(text, token, begins);
        Word word = _words[place - 1];
        TokenSense sense = word.LongTerms is null ? word.Sense : Longer(text, tokens, at, word, _forgotten + place);
        return new TokenCues(sense, sense.Shape ?? token.Hash, _forgotten + place, isNegated);
    }

    private TokenSense Longer(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, Word word, int number)
    {
        UInt128 classes = 0;
        foreach (LongTerm term in word.LongTerms!)
        {
            if (term.Matches(tokens, at))
                classes |= term.Classes;
        }

        if (classes == 0)
            return word.Sense;
        if (!_longerSenses.TryGetValue((number, classes), out TokenSense? sense))
        {
            sense = Shared(reader.Read(tokens[at], WordOf(text, tokens[at]), TokenShape.Begins(tokens, at), word.Sense.Cues | classes));
            _longerSenses.Add((number, classes), sense);
        }

        return sense;
    }

    private static int FormOf(in Token token, bool begins) =>
        ((int)token.Kind << 2) | (token.Capitals == Capitals.None ? 0 : 2) | (begins ? 1 : 0);

    private static ReadOnlySpan<char> WordOf(ReadOnlySpan<char> text, in Token token) => text.Slice(token.Start, token.Length);

    private int Find(ulong hash, int form)
    {
        Key[] keys = _keys;
        int mask = keys.Length - 1;
        for (int i = StartOf(hash, mask); ; i = (i + 1) & mask)
        {
            ref readonly Key key = ref keys[i];
            if (key.Place == 0 || (key.Hash == hash && key.Form == form))
                return key.Place;
        }
    }

    private int Add(ReadOnlySpan<char> text, in Token token, bool begins)
    {
        if (_count == _words.Length)
            MakeRoom();
        LexiconEntry entry = reader.Index.Lexicon.Find(token.Hash);
        TokenSense sense = Shared(reader.Read(token, WordOf(text, token), begins, entry.ClassesOf(token)));
        _words[_count++] = new Word(sense, entry.LongTerms is [] ? null : entry.LongTerms);
        Insert(new Key(token.Hash, FormOf(token, begins), _count));
        return _count;
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
        Key[] keys = _keys;
        if (_count == MaximumWords)
        {
            Array.Clear(keys);
            _longerSenses.Clear();
            _senses.Clear();
            // Numbers are not given again, so that nobody takes a new word for an old one.
            _forgotten += _count;
            _count = 0;
            return;
        }

        Array.Resize(ref _words, 2 * _count);
        _keys = new Key[2 * keys.Length];
        foreach (Key key in keys)
        {
            if (key.Place > 0)
                Insert(key);
        }
    }

    private void Insert(Key key)
    {
        int mask = _keys.Length - 1, i = StartOf(key.Hash, mask);
        while (_keys[i].Place > 0)
            i = (i + 1) & mask;
        _keys[i] = key;
    }

    private static int StartOf(ulong hash, int mask) => (int)FeatureHash.Spread(hash) & mask;
}
