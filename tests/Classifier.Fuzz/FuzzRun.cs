using System.Diagnostics;
using System.Globalization;

namespace Classifier.Fuzz;

/// <summary>Tries one door for some time and keeps the inputs that should not be.</summary>
internal sealed class FuzzRun(FuzzTarget target, int seed)
{
    private const int MostFindings = 10;
    private static readonly TimeSpan SlowInput = TimeSpan.FromSeconds(5);

    public int Inputs { get; private set; }

    public int Findings { get; private set; }

    public TimeSpan Slowest { get; private set; }

    public void For(TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        var random = new Random(seed);
        while (Stopwatch.GetElapsedTime(start) < time && Findings < MostFindings)
        {
            byte[] input = target.Make(random);
            Inputs++;
            long before = Stopwatch.GetTimestamp();
            try
            {
                target.Try(input);
                TimeSpan taken = Stopwatch.GetElapsedTime(before);
                Slowest = taken > Slowest ? taken : Slowest;
                if (taken > SlowInput)
                    Keep(input, string.Create(CultureInfo.InvariantCulture, $"took {taken.TotalSeconds:F1} s"));
            }
            // Whatever comes is what this program looks for.
#pragma warning disable CA1031
            catch (Exception e)
#pragma warning restore CA1031
            {
                Keep(input, e.ToString());
            }
        }
    }

    private void Keep(byte[] input, string why)
    {
        Findings++;
        string file = string.Create(CultureInfo.InvariantCulture, $"finding-{target.Name.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal)}-{seed}-{Inputs}.bin");
        File.WriteAllBytes(file, input);
        Console.Error.WriteLine($"{target.Name}: {file}: {why}");
    }
}
