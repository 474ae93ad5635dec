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

    /// <summary>The most groups that a lexicon may have.</summary>
    public const int MaximumGroups = 64;

    // A lexicon may come from anywhere: its size, and what its terms unfold to, are bounded.
    private const int MaximumCharacters = 1 << 20;
    private const int MaximumForms = 50_000;
    private const int MaximumTermsOfAWord = 1_000;

    private readonly Dictionary<ulong, LexiconEntry> _entries;

    private Lexicon(IReadOnlyDictionary<string, string> files, LexiconClass[] classes, Dictionary<ulong, EntryBuilder> entries)
    {
        Files = files;
        Classes = classes;
        _entries = entries.ToDictionary(e => e.Key, e => e.Value.Word);
        LongTerms = new LongTerms(entries.SelectMany(e => e.Value.LongTerms.Select(term => (e.Key, term))));
        Groups = [.. classes.Select(c => c.Group).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>A lexicon without classes.</summary>
    public static Lexicon Empty { get; } = Parse(new Dictionary<string, string>());

    /// <summary>The files that it was read from: name and text.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>The classes in ordinal order of their names; a class's number is its index.</summary>
    public IReadOnlyList<LexiconClass> Classes { get; }

    /// <summary>The names of the groups in ordinal order; a group's number is its index.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The terms of several words.</summary>
    public LongTerms LongTerms { get; }

    /// <summary>Number of different first words.</summary>
    public int FirstWords => _entries.Count;

    /// <summary>Parses lexicon files.</summary>
    /// <param name="files">File name, such as "say.txt", and text.</param>
    /// <exception cref="FormatException">A line cannot be read, or there is too much of something; the message names the place.</exception>
    public static Lexicon Parse(IReadOnlyDictionary<string, string> files)
    {
        string[] names = [.. files.Keys.Order(StringComparer.Ordinal)];
        if (names.Length > MaximumClasses)
            throw new FormatException($"The lexicon has {names.Length} files; at most {MaximumClasses} are possible.");
        if (files.Values.Sum(text => (long)text.Length) > MaximumCharacters)
            throw new FormatException($"The lexicon has more than {MaximumCharacters} characters.");
        var builders = new Dictionary<ulong, EntryBuilder>();
        var tokens = new TokenList();
        int forms = 0;
        LexiconClass[] classes = [.. names.Select(n => new LexiconClass(Path.GetFileNameWithoutExtension(n)))];
        for (int index = 0; index < names.Length; index++)
        {
            string[] lines = files[names[index]].Split('\n');
            for (int number = 0; number < lines.Length; number++)
            {
                string line = lines[number];
                try
                {
                    if (line.StartsWith('@'))
                        classes[index] = classes[index].With(line);
                    else if (LexiconTerm.Parse(line) is { } term)
                        Add(builders, tokens, term, ClassSet.Of(index), ref forms);
                }
                catch (FormatException e)
                {
                    throw new FormatException($"lexicon/{names[index]}:{number + 1}: {e.Message}", e);
                }
            }
        }

        var lexicon = new Lexicon(
            new SortedDictionary<string, string>(files.ToDictionary(), StringComparer.Ordinal),
            classes,
            builders);
        return lexicon.Groups.Count <= MaximumGroups ? lexicon
            : throw new FormatException($"The lexicon has {lexicon.Groups.Count} groups; at most {MaximumGroups} are possible.");
    }

    /// <summary>The set of the classes that fulfil a condition.</summary>
    public ClassSet SetOf(Func<LexiconClass, bool> condition)
    {
        ClassSet set = default;
        for (int index = 0; index < Classes.Count; index++)
        {
            if (condition(Classes[index]))
                set |= ClassSet.Of(index);
        }

        return set;
    }

    /// <summary>The set of the named classes; those that the lexicon does not have are left out.</summary>
    public ClassSet Set(params string[] classes) => SetOf(c => classes.Contains(c.Name, StringComparer.Ordinal));

    /// <summary>What is known of a word by itself, by its hash.</summary>
    public LexiconEntry Find(ulong word) => _entries.GetValueOrDefault(word);

    private static void Add(Dictionary<ulong, EntryBuilder> builders, TokenList tokens, LexiconTerm term, ClassSet classes, ref int forms)
    {
        foreach (string form in term.Forms)
        {
            if (++forms > MaximumForms)
                throw new FormatException($"The lexicon has more than {MaximumForms} terms and forms of terms up to here.");
            var quotation = new QuotationTracker();
            WordTokenizer.Tokenize(form, ref quotation, tokens);
            ReadOnlySpan<Token> span = tokens.Span;
            if (!builders.TryGetValue(span[0].Hash, out EntryBuilder? builder))
                builders.Add(span[0].Hash, builder = new EntryBuilder());
            if (span.Length > 1)
            {
                if (builder.LongTerms.Count == MaximumTermsOfAWord)
                    throw new FormatException($"More than {MaximumTermsOfAWord} terms begin with the first word of '{form}'.");
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
        public ClassSet Lower { get; set; }

        public ClassSet Capital { get; set; }

        public List<LongTerm> LongTerms { get; } = [];

        public LexiconEntry Word => new(Lower, Capital);
    }
}
