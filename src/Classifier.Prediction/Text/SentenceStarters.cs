namespace Classifier.Prediction.Text;

/// <summary>Words that, after an abbreviation, begin a new sentence, because they are hardly ever part of a name.</summary>
internal static class SentenceStarters
{
    private static readonly WordSet InAnyCase = new(StringComparer.OrdinalIgnoreCase, """
        the this these those it he she we they you i his her their our my your
        but however meanwhile moreover nevertheless nonetheless there what who how why which please let
        """);

    // In small letters these go on with the sentence just as well: "left the u.s. in a hurry".
    private static readonly WordSet WithCapital = new(StringComparer.OrdinalIgnoreCase, """
        a an that its and yet nor if when while where whose whether although though because since unless until
        as at for from with without after before during despite amid among between under about according in on by to
        did does do is are was were has have had can could would should
        here then now also instead still some many most several few all both each every another other others one
        once only even earlier later today yesterday tomorrow
        """);

    public static bool Contains(ReadOnlySpan<char> word) =>
        InAnyCase.Contains(word) || (WithCapital.Contains(word) && char.IsUpper(word[0]));
}
