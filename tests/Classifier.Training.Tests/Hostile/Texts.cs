using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Hostile;

/// <summary>Texts for properties: arbitrary ones, and mixtures of all that tokeniser, lexicon and channels look at.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        ".", ". ", "...", "?", "! ", "\n", "\n\n", " ", "\u00A0", "\"", "'", "“", "”", "‘", "’", "«", "»", "(", ")", ",", ", ", ": ", "; ", "--", "—",
        "1", "2.", "3,000", "a. ", "Mr. ", "U.S. ", "p.m. ", " he ", " they ", " will ", " must ", " would ", " not ", " to ", " said ", " told ",
        " called on ", " urged ", " threatened ", " sanctions ", " Russia ", "Minister ", "Xx ", " rain ", " striker ", " shares ", "won't", "’s",
        "\0", "\uD800", "\uDC00", "🌧️", "\u0301", "\u200B", "\u202E", "مطر", "İ", "\uFFFF", "\u001B[1m",
    ];

    public static Arbitrary<string> Any() => Generator.ToArbitrary();

    public static Gen<string> Generator { get; } = Gen.OneOf(
        Gen.Elements(Pieces).ArrayOf().Select(parts => string.Concat(parts)),
        Gen.Elements(Pieces).ArrayOf().Select(parts => string.Concat(parts)),
        ArbMap.Default.ArbFor<string>().Generator.Select(text => text ?? ""));
}
