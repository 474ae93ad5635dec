namespace Classifier.Training.Reports;

/// <summary>
/// A colour a label, for any number of labels: hues in equal steps round the circle, every other one a little darker. A background
/// label, such as "none", is grey. Each colour comes as ink (for text and lines) and as tint (behind text), for light and dark.
/// </summary>
/// <param name="labels">The labels.</param>
/// <param name="background">The label that stands for nothing; null where there is none.</param>
internal sealed class LabelPalette(IReadOnlyList<string> labels, string? background)
{
    private const double FirstHue = 25;

    /// <summary>Dark enough on white, and on every tint, for text.</summary>
    public Oklch InkOnLight(int label) => Colour(label, lightness: 0.47, darker: 0.04, chroma: 0.15);

    /// <summary>Light enough on the dark page, and on every dark tint, for text.</summary>
    public Oklch InkOnDark(int label) => Colour(label, lightness: 0.82, darker: 0.05, chroma: 0.12);

    /// <summary>Behind dark text.</summary>
    public Oklch TintOnLight(int label) => Colour(label, lightness: 0.93, darker: 0.02, chroma: 0.06);

    /// <summary>Behind light text.</summary>
    public Oklch TintOnDark(int label) => Colour(label, lightness: 0.35, darker: 0.03, chroma: 0.06);

    /// <summary>The colours as CSS variables <c>--ink0</c>, <c>--tint0</c> and so on, one pair a label.</summary>
    public Html Styles()
    {
        int[] indices = [.. Enumerable.Range(0, labels.Count)];
        return Html.Trusted(
            $":root{{{string.Concat(indices.Select(l => Variables(l, InkOnLight(l), TintOnLight(l))))}}}\n"
            + $"@media screen and (prefers-color-scheme:dark){{:root{{{string.Concat(indices.Select(l => Variables(l, InkOnDark(l), TintOnDark(l))))}}}}}\n"
            + string.Concat(indices.Select(l => $".l{l}{{--ink:var(--ink{l});--tint:var(--tint{l})}}\n")));
    }

    private static string Variables(int label, Oklch ink, Oklch tint) => $"--ink{label}:{ink.ToHex()};--tint{label}:{tint.ToHex()};";

    private Oklch Colour(int label, double lightness, double darker, double chroma)
    {
        if (labels[label] == background)
            return new Oklch(lightness, 0, 0);
        int coloured = labels.Count(l => l != background);
        int place = labels.Take(label).Count(l => l != background);
        return new Oklch(lightness - (place % 2 * darker), chroma, FirstHue + (360.0 * place / coloured));
    }
}
