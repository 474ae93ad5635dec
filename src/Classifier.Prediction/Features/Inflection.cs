namespace Classifier.Prediction.Features;

/// <summary>Regular English inflection for lexicon terms. Forms that are no words do no harm: they just never match.</summary>
internal static class Inflection
{
    private const string Vowels = "aeiou";

    /// <summary>The forms of a verb: base, third person, past, present participle. Of a term of several words the first is inflected.</summary>
    public static IEnumerable<string> OfVerb(string term)
    {
        int blank = term.IndexOf(' ');
        string verb = blank < 0 ? term : term[..blank];
        string rest = blank < 0 ? "" : term[blank..];
        return VerbForms(verb).Select(form => form + rest);
    }

    /// <summary>Singular and plural of a noun. Of a term of several words the last is inflected.</summary>
    public static IEnumerable<string> OfNoun(string term) => [term, Plural(term)];

    private static IEnumerable<string> VerbForms(string verb)
    {
        yield return verb;
        yield return EndsLikeHiss(verb) || verb.EndsWith('o') ? verb + "es" : Plural(verb);
        bool silentE = verb.EndsWith('e') && !EndsWithAny(verb, "ee", "oe", "ye");
        yield return (silentE ? verb[..^1] : verb) + "ing";
        yield return verb.EndsWith('e') ? verb + "d" : EndsWithConsonantY(verb) ? verb[..^1] + "ied" : verb + "ed";
        if (verb.EndsWith("ie", StringComparison.Ordinal))
            yield return verb[..^2] + "ying";
        // "ban, banned, banning": a single vowel before a single consonant.
        if (verb.Length > 2 && "bdgklmnprt".Contains(verb[^1]) && IsVowel(verb[^2]) && !IsVowel(verb[^3]))
        {
            yield return verb + verb[^1] + "ed";
            yield return verb + verb[^1] + "ing";
        }
    }

    private static string Plural(string word) =>
        EndsLikeHiss(word) ? word + "es" : EndsWithConsonantY(word) ? word[..^1] + "ies" : word + "s";

    private static bool EndsLikeHiss(string word) => EndsWithAny(word, "s", "x", "z", "ch", "sh");

    private static bool EndsWithConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    private static bool EndsWithAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (string ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsVowel(char c) => Vowels.Contains(c);
}
