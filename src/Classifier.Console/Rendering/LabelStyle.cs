using Spectre.Console;

namespace Classifier.Commands;

/// <summary>How labels look in a terminal. A label's colour goes by its place, since nothing is known of what it means.</summary>
internal static class LabelStyle
{
    // All are readable on black and on white.
    private static readonly Color[] Palette = [Color.DodgerBlue2, Color.Grey50, Color.DarkOrange, Color.Red3, Color.MediumPurple, Color.Green4, Color.DeepPink3, Color.DarkCyan];

    /// <summary>The style of a label's name.</summary>
    public static Style Of(int label) => new(Palette[label % Palette.Length], decoration: Decoration.Bold);
}
