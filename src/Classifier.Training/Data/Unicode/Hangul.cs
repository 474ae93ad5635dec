using System.Text;

namespace Classifier.Training.Data.Unicode;

/// <summary>Korean syllables, whose parts are computed rather than listed (The Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int Syllables = 0xAC00, Leads = 0x1100, Vowels = 0x1161, Trails = 0x11A7;
    private const int LeadCount = 19, VowelCount = 21, TrailCount = 28, SyllableCount = LeadCount * VowelCount * TrailCount;

    /// <summary>The letters that join the one before them.</summary>
    public static IEnumerable<int> LaterParts => Enumerable.Range(Vowels, VowelCount).Concat(Enumerable.Range(Trails + 1, TrailCount - 1));

    /// <summary>Splits the last letter off a syllable.</summary>
    public static bool TryDecompose(Rune rune, out (int First, int Second) parts)
    {
        int index = rune.Value - Syllables;
        parts = default;
        if (index is < 0 or >= SyllableCount)
            return false;
        int trail = index % TrailCount;
        parts = trail > 0
            ? (rune.Value - trail, Trails + trail)
            : (Leads + (index / TrailCount / VowelCount), Vowels + (index / TrailCount % VowelCount));
        return true;
    }

    /// <summary>Joins a letter to a first letter or to an open syllable.</summary>
    public static bool TryCompose(Rune first, Rune second, out Rune composed)
    {
        (int lead, int vowel) = (first.Value - Leads, second.Value - Vowels);
        if (lead is >= 0 and < LeadCount && vowel is >= 0 and < VowelCount)
        {
            composed = new Rune(Syllables + (((lead * VowelCount) + vowel) * TrailCount));
            return true;
        }

        (int syllable, int trail) = (first.Value - Syllables, second.Value - Trails);
        bool joins = syllable is >= 0 and < SyllableCount && syllable % TrailCount == 0 && trail is > 0 and < TrailCount;
        composed = joins ? new Rune(first.Value + trail) : default;
        return joins;
    }
}
