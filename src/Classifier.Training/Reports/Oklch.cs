namespace Classifier.Training.Reports;

/// <summary>A colour by how it looks (Ottosson 2020): equal steps look equally large, whatever the hue.</summary>
/// <param name="Lightness">From 0 (black) to 1 (white).</param>
/// <param name="Chroma">From 0 (grey) to about 0.3.</param>
/// <param name="Hue">In degrees.</param>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    /// <summary>The colour as sRGB; where no screen can show it, greyer.</summary>
    public (byte Red, byte Green, byte Blue) ToRgb()
    {
        for (double chroma = Chroma; ; chroma -= 0.005)
        {
            (double r, double g, double b) = Linear(Lightness, Math.Max(0, chroma), Hue);
            if (chroma <= 0 || (IsShown(r) && IsShown(g) && IsShown(b)))
                return (Encode(r), Encode(g), Encode(b));
        }
    }

    /// <summary>The colour as <c>#rrggbb</c>.</summary>
    public string ToHex()
    {
        (byte r, byte g, byte b) = ToRgb();
        return $"#{r:x2}{g:x2}{b:x2}";
    }

    private static bool IsShown(double channel) => channel is >= -0.001 and <= 1.001;

    private static (double R, double G, double B) Linear(double lightness, double chroma, double hue)
    {
        double a = chroma * Math.Cos(hue * Math.PI / 180), b = chroma * Math.Sin(hue * Math.PI / 180);
        double l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        double m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        double s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return (
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    private static byte Encode(double linear)
    {
        double clamped = Math.Clamp(linear, 0, 1);
        double encoded = clamped <= 0.0031308 ? 12.92 * clamped : (1.055 * Math.Pow(clamped, 1 / 2.4)) - 0.055;
        return (byte)Math.Round(255 * encoded);
    }
}
