using System.Numerics;

namespace Classifier.Prediction;

/// <summary>Checks of option values whose messages name the option, the value and the rule.</summary>
internal static class Guard
{
    public static void AtLeast<T>(T value, T minimum, string option)
        where T : INumber<T>
    {
        if (!(value >= minimum))
            throw new ArgumentException(string.Create(Invariant, $"{option} is {value}; it must be at least {minimum}."));
    }

    public static void Between<T>(T value, T minimum, T maximum, string option)
        where T : INumber<T>
    {
        if (!(value >= minimum && value <= maximum))
            throw new ArgumentException(string.Create(Invariant, $"{option} is {value}; it must be from {minimum} to {maximum}."));
    }

    private static readonly System.Globalization.CultureInfo Invariant = System.Globalization.CultureInfo.InvariantCulture;
}
