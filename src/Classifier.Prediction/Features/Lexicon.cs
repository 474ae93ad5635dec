using System.Collections.Frozen;
using Classifier.Prediction.Text;

namespace Classifier.Prediction.Features;

/// <summary>
/// Cue classes and their terms, as in the dictionaries of event coders (TABARI, PETRARCH): one class a file, one term a line.
/// A term of several words marks its first word.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>The most classes that a lexicon may have.</summary>
    public const int MaximumClasses = 128;

    private readonly FrozenDictionary<ulong, Entry> _entries;
    private readonly Dictionary<string, int> _indexes;

    private Lexicon(IReadOnlyDictionary<string, string> files, string[] classes, FrozenDictionary<ulong, Entry> entries)
    {
        Files = files;
        Classes = classes;
        _entries = entries;
        _indexes = classes.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
    }

    /// <summary>A lexicon without classes.</summary>
    public static Lexicon Empty { get; } = Parse(new Dictionary<string, string>());

    /// <summary>The files that it was read from: name and text.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>Names of the classes, in ordinal order; a class's number is its index.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Number of different first words.</summary>
    public int FirstWords => _entries.Count;

    /// <summary>Parses lexicon files.</summary>
    /// <param name="files">File name, such as "say.txt", and text.</param>
    /// <exception cref="FormatException">A line cannot be read, or there are too many classes; the message names the place.</exception>
    public static Lexicon Parse(IReadOnlyDictionary<string, string> files)
    {
        string[] names = [.. files.Keys.Order(StringComparer.Ordinal)];
        if (names.Length > MaximumClasses)
            throw new FormatException($"The lexicon has {names.Length} files; at most {MaximumClasses} are possible.");
        var builders = new Dictionary<ulong, EntryBuilder>();
        var tokens = new TokenList();
        foreach ((int index, string name) in names.Index())
        {
            foreach ((int lineIndex, string line) in files[name].Split('\n').Index())
            {
                try
                {
                    if (LexiconTerm.Parse(line) is { } term)
                        Add(builders, tokens, term, UInt128.One << index);
                }
                catch (FormatException e)
                {
                    throw new FormatException($"lexicon/{name}:{lineIndex + 1}: {e.Message}", e);
                }
            }
        }

        return new Lexicon(
            new SortedDictionary<string, string>(files.ToDictionary(), StringComparer.Ordinal),
            [.. names.Select(Path.GetFileNameWithoutExtension)!],
            builders.ToFrozenDictionary(b => b.Key, b => b.Value.Build()));
    }

    /// <summary>The set of the named classes; those that the lexicon does not have are left out.</summary>
    public UInt128 Set(params ReadOnlySpan<string> classes)
    {
        UInt128 set = 0;
        foreach (string name in classes)
        {
            if (_indexes.TryGetValue(name, out int index))
                set |= UInt128.One << index;
        }

        return set;
    }

    /// <summary>The classes of the term or terms that begin at a token.</summary>
    public UInt128 Match(ReadOnlySpan<Token> tokens, int at)
    {
        if (!_entries.TryGetValue(tokens[at].Hash, out Entry entry))
            return 0;
        UInt128 set = tokens[at].Capitals == Capitals.None ? entry.Lower : entry.Capital;
        foreach (LongTerm term in entry.LongTerms)
        {
            if (term.Matches(tokens, at))
                set |= term.Classes;
        }

        return set;
    }

    private static void Add(Dictionary<ulong, EntryBuilder> builders, TokenList tokens, LexiconTerm term, UInt128 classes)
    {
        foreach (string form in term.Forms)
        {
            var quotation = new QuotationTracker();
            WordTokenizer.Tokenize(form, ref quotation, tokens);
            ReadOnlySpan<Token> span = tokens.Span;
            if (!builders.TryGetValue(span[0].Hash, out EntryBuilder? builder))
                builders.Add(span[0].Hash, builder = new EntryBuilder());
            if (span.Length > 1)
            {
                ulong[] rest = new ulong[span.Length - 1];
                for (int i = 1; i < span.Length; i++)
                    rest[i - 1] = span[i].Hash;
                builder.LongTerms.Add(new LongTerm(rest, classes, term.Case));
                continue;
            }

            if (term.Case != TermCase.Capital)
                builder.Lower |= classes;
            if (term.Case != TermCase.Lower)
                builder.Capital |= classes;
        }
    }

    private sealed class EntryBuilder
    {
        public UInt128 Lower { get; set; }

        public UInt128 Capital { get; set; }

        public List<LongTerm> LongTerms { get; } = [];

        public Entry Build() => new(Lower, Capital, [.. LongTerms]);
    }

    /// <summary>What is known of a first word: its own classes without and with a capital, and the longer terms it begins.</summary>
    private readonly record struct Entry(UInt128 Lower, UInt128 Capital, LongTerm[] LongTerms);

    private sealed record LongTerm(ulong[] Rest, UInt128 Classes, TermCase Case)
    {
        public bool Matches(ReadOnlySpan<Token> tokens, int at)
        {
            if (at + Rest.Length >= tokens.Length)
                return false;
            for (int i = 0; i < Rest.Length; i++)
            {
                if (tokens[at + 1 + i].Hash != Rest[i])
                    return false;
            }

            return Case == TermCase.Any || (Case == TermCase.Lower) == (tokens[at].Capitals == Capitals.None);
        }
    }
}
