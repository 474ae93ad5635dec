using System.Numerics;
using System.Runtime.CompilerServices;

namespace Classifier.Prediction.Features;

/// <summary>
/// Keeps what is known of words, since words repeat: all of it but longer terms, which are looked for anew each time, depends only on
/// the word, its capitals and whether it begins a sentence. Bounded: when it is full it starts anew. Not thread-safe: one a thread.
/// </summary>
internal sealed class WordMemory(TokenReader reader)
{
    private const int SmallestTable = 1 << 11;
    private const int NumberBits = 16;

    // A sentence can bring as many new words as it has tokens, and a longer term with each.
    private const int MostRecords = 2 * WordTokenizer.MaximumTokens;

    private readonly Dictionary<(int Number, ClassSet Classes), int> _longer = [];
    private uint[] _table = new uint[SmallestTable];
    private TokenCues[] _records = new TokenCues[SmallestTable];
    private int _count;
    private int _lastWord;

    /// <summary>What was found of a token.</summary>
    /// <param name="Key">Its word's key.</param>
    /// <param name="Number">The number of its record; 0 where it is still to be looked for.</param>
    /// <param name="MayBeginLongTerm">Whether longer terms have to be looked for.</param>
    internal readonly record struct Found(ulong Key, int Number, bool MayBeginLongTerm);

    /// <summary>The lexicon by which words are known.</summary>
    public LexiconIndex Index => reader.Index;

    /// <summary>
    /// Finds what is known of a sentence's words. Done for all of them before any is read, so that one need not wait for another's
    /// memory, and without branches that nobody could foretell.
    /// </summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="found">Room for what is found of each token.</param>
    public void Seek(ReadOnlySpan<Token> tokens, Span<Found> found)
    {
        MakeRoom(tokens.Length);
        LongTerms longTerms = Index.Lexicon.LongTerms;
        uint[] table = _table;
        int mask = table.Length - 1;
        bool begins = true;
        for (int i = 0; i < found.Length; i++)
        {
            ref readonly Token token = ref tokens[i];
            ulong key = KeyOf(token, begins);
            begins = TokenShape.LetsBegin(token);
            int home = Home(key) & mask;
            int place = (home + (HasTag(table[home], key) ? 0 : 1)) & mask;
            ulong next = i + 1 < tokens.Length ? tokens[i + 1].Hash : 0;
            found[i] = new Found(key, NumberOf(table[place]), longTerms.MayBegin(token.Hash, next));
        }

        TokenCues[] records = _records;
        foreach (ref Found word in found)
            word = word with { Number = records[word.Number].Key == word.Key ? word.Number : 0 };
    }

    /// <summary>What is known of a token, but whether it is negated: only the sentence knows that.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="at">The token's number.</param>
    /// <param name="found">What <see cref="Seek"/> found.</param>
    public ref readonly TokenCues Of(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, Found found)
    {
        int number = found.Number != 0 ? found.Number : FindOrAdd(text, tokens, at, found.Key);
        if (found.MayBeginLongTerm && Index.Lexicon.LongTerms.ClassesAt(tokens, at) is { IsEmpty: false } longer)
            number = Longer(text, tokens, at, number, longer);
        return ref _records[number];
    }

    // Not inlined: what happens seldom must not take registers from what happens always.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindOrAdd(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, ulong key)
    {
        ref uint place = ref Place(key);
        if (place == 0)
        {
            ClassSet classes = Index.Lexicon.Find(tokens[at].Hash).ClassesOf(tokens[at]);
            place = (TagOf(key) << NumberBits) | (uint)Add(text, tokens, at, classes, key);
        }

        return NumberOf(place);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Longer(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, int number, ClassSet classes)
    {
        if (!_longer.TryGetValue((number, classes), out int longer))
        {
            longer = Add(text, tokens, at, _records[number].Cues | classes, key: 0);
            _longer.Add((number, classes), longer);
        }

        return longer;
    }

    private int Add(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int at, ClassSet classes, ulong key)
    {
        ReadOnlySpan<char> word = text.Slice(tokens[at].Start, tokens[at].Length);
        int number = ++_count;
        // Words are not given the same number again, so that nobody takes a new one for an old one.
        _records[number] = reader.Read(tokens[at], word, TokenShape.Begins(tokens, at), classes) with { Key = key, Word = _lastWord + 1 };
        _lastWord += classes.IsEmpty ? 1 : 4;
        return number;
    }

    /// <summary>One number for a word's hash and its form: nothing else of a token counts here.</summary>
    private static ulong KeyOf(in Token token, bool begins)
    {
        uint capital = 2u + (begins ? 1u : 0u);
        uint form = token.Capitals == Capitals.None ? 0u : capital;
        return FeatureHash.Combine(token.Hash, ((uint)token.Kind << 2) | form);
    }

    private static int Home(ulong key) => (int)(key >> 32);

    private static uint TagOf(ulong key) => (ushort)key;

    private static bool HasTag(uint entry, ulong key) => entry >> NumberBits == TagOf(key);

    private static int NumberOf(uint entry) => (ushort)entry;

    /// <summary>Where a word is, or belongs.</summary>
    private ref uint Place(ulong key)
    {
        uint[] table = _table;
        int mask = table.Length - 1, place = Home(key) & mask;
        while (table[place] != 0 && !(HasTag(table[place], key) && _records[NumberOf(table[place])].Key == key))
            place = (place + 1) & mask;
        return ref table[place];
    }

    /// <summary>Makes sure that nothing has to give way, or to move, while a sentence is read.</summary>
    private void MakeRoom(int tokens)
    {
        int needed = _count + (2 * tokens);
        if (needed > MostRecords || needed >= _records.Length || 2 * needed > _table.Length)
            MakeMoreRoom(2 * tokens);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MakeMoreRoom(int words)
    {
        if (_count + words > MostRecords)
        {
            Array.Clear(_table);
            _longer.Clear();
            _count = 0;
        }

        int needed = _count + words;
        if (needed >= _records.Length)
            Array.Resize(ref _records, Math.Min(MostRecords + 1, Math.Max(needed + 1, 2 * _records.Length)));
        if (2 * needed > _table.Length)
            Grow((int)BitOperations.RoundUpToPowerOf2((uint)(2 * needed)));
    }

    private void Grow(int length)
    {
        uint[] old = _table;
        _table = new uint[length];
        foreach (uint entry in old)
        {
            if (entry != 0)
                Place(_records[NumberOf(entry)].Key) = entry;
        }
    }
}
