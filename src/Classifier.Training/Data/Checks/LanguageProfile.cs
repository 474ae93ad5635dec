using System.Collections.Frozen;

namespace Classifier.Training.Data.Checks;

/// <summary>Guesses the language of a sentence by its commonest words, or by its script. Cautious: short texts have none.</summary>
internal static class LanguageProfile
{
    private const int MinimumHits = 3;
    private const int MaximumWordLength = 12;

    // Words that two of the languages share are in neither list where they would mislead ("die", "in", "was", "on").
    private static readonly (string Language, string Words)[] Lists =
    [
        ("English",
            "the of and to that is for it with as be by from this have are at "
            + "not were had has his which or an they their will would who been said its but"),
        ("German",
            "der das und den von zu mit sich des auf für ist im dem nicht ein eine als "
            + "auch es werden aus dass sie nach wird bei einer um noch wie einem über haben nur oder"),
        ("French",
            "le les des est une dans qui que pour pas sur au avec ce il "
            + "par sont ont cette être aux leur mais ses nous vous été fait comme elle"),
        ("Spanish",
            "el los las una por para del se es su lo más como pero sus "
            + "le ya fue este ha sí porque esta entre cuando muy sin sobre también hasta y"),
        ("Portuguese",
            "o os um uma não dos da das ao com para por mais foi como "
            + "são ele seu sua quando muito nos já também pelo pela até isso na em e"),
        ("Italian",
            "il gli che di è della del non una sono nel con alla "
            + "dei le delle si ha anche più ma dal lo nella stato ai questo"),
        ("Dutch",
            "het een en niet dat zijn op te met voor aan er maar "
            + "om ook als naar bij uit hij nog wordt heeft deze werd hebben"),
    ];

    private static readonly FrozenDictionary<string, int> LanguagesByWord = Lists
        .SelectMany((list, index) => list.Words.Split(' ').Select(word => (word, index)))
        .GroupBy(w => w.word, w => 1 << w.index)
        .ToFrozenDictionary(g => g.Key, g => g.Aggregate(0, (set, language) => set | language), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        LanguagesByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The language's English name, "in another script than Latin", or null where it is not clear.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        Span<int> hits = stackalloc int[Lists.Length];
        Span<char> word = stackalloc char[MaximumWordLength];
        (int length, int letters, int foreign) = (0, 0, 0);
        foreach (char c in text)
        {
            if (!char.IsLetter(c))
            {
                Count(word, length, hits);
                length = 0;
                continue;
            }

            letters++;
            if (!IsLatin(c))
                foreign++;
            if (length < MaximumWordLength)
                word[length] = char.ToLowerInvariant(c);
            length++;
        }

        Count(word, length, hits);
        return foreign * 2 > letters ? "in another script than Latin" : Clearest(hits);
    }

    private static string? Clearest(ReadOnlySpan<int> hits)
    {
        int best = 0;
        for (int language = 1; language < hits.Length; language++)
        {
            if (hits[language] > hits[best])
                best = language;
        }

        return hits[best] >= MinimumHits && hits.Count(hits[best]) == 1 ? Lists[best].Language : null;
    }

    private static void Count(ReadOnlySpan<char> word, int length, Span<int> hits)
    {
        if (length is 0 or > MaximumWordLength || !Lookup.TryGetValue(word[..length], out int languages))
            return;
        for (int language = 0; language < hits.Length; language++)
            hits[language] += (languages >> language) & 1;
    }

    private static bool IsLatin(char c) =>
        c is < '\u0370' or (>= '\u1E00' and < '\u1F00') or (>= '\u2C60' and < '\u2C80') or (>= '\uA720' and < '\uA800');
}
