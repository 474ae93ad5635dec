namespace Classifier.Benchmarks;

/// <summary>How quantities are written on the page.</summary>
internal static class Units
{
    public const string Missing = "–";

    public static string Rate(double perSecond) => $"{perSecond:N0}";

    public static string Megabytes(long bytes) => $"{bytes / 1e6:N1} MB";

    public static string Seconds(TimeSpan time) => $"{time.TotalSeconds:N1} s";

    public static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:N0} ms";

    public static string Share(double? share) => share is { } value ? $"{value:F3}" : Missing;
}
