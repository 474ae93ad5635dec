using Classifier.Training.Reports;

namespace Classifier.Training.Tests.Reports;

public sealed class LabelPaletteTests
{
    private static readonly (byte, byte, byte) White = (0xff, 0xff, 0xff), Dark = (0x17, 0x18, 0x1b), DarkText = (0x1c, 0x1c, 0x1f), LightText = (0xe9, 0xe9, 0xec);

    public static TheoryData<int> Counts() => [1, 2, 3, 5, 8, 13, 24];

    /// <summary>Contrast of two colours, from 1 to 21 (Web Content Accessibility Guidelines 2.2).</summary>
    private static double Contrast((byte R, byte G, byte B) a, (byte R, byte G, byte B) b)
    {
        double x = Luminance(a), y = Luminance(b);
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);

        static double Luminance((byte R, byte G, byte B) c) => (0.2126 * Linear(c.R)) + (0.7152 * Linear(c.G)) + (0.0722 * Linear(c.B));
        static double Linear(byte channel) => channel / 255.0 is var s && s <= 0.04045 ? s / 12.92 : Math.Pow((s + 0.055) / 1.055, 2.4);
    }

    private static LabelPalette Palette(int labels) => new([.. Enumerable.Range(0, labels).Select(l => l == 1 ? "none" : $"label {l}")], "none");

    [Theory]
    [MemberData(nameof(Counts))]
    public void Everything_can_be_read_in_light_and_dark(int labels)
    {
        LabelPalette palette = Palette(labels);
        for (int label = 0; label < labels; label++)
        {
            Assert.True(Contrast(palette.InkOnLight(label).ToRgb(), White) >= 4.5);
            Assert.True(Contrast(palette.InkOnLight(label).ToRgb(), palette.TintOnLight(label).ToRgb()) >= 4.5);
            Assert.True(Contrast(DarkText, palette.TintOnLight(label).ToRgb()) >= 7);
            Assert.True(Contrast(palette.InkOnDark(label).ToRgb(), Dark) >= 4.5);
            Assert.True(Contrast(palette.InkOnDark(label).ToRgb(), palette.TintOnDark(label).ToRgb()) >= 4.5);
            Assert.True(Contrast(LightText, palette.TintOnDark(label).ToRgb()) >= 7);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void No_two_labels_have_the_same_colour(int labels) => Assert.Equal(
        labels, Enumerable.Range(0, labels).Select(l => (Palette(labels).InkOnLight(l).ToHex(), Palette(labels).TintOnDark(l).ToHex())).Distinct().Count());
}
