using System.Diagnostics;
using Classifier.Prediction.Text;

namespace Classifier.Prediction.Tests.Text;

public sealed class LinearTimeTests
{
    private const int Length = 1 << 16;

    [Theory]
    [InlineData(".")]
    [InlineData("\n")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("a. ")]
    [InlineData("A. ")]
    [InlineData(". . ")]
    [InlineData("\n\"")]
    [InlineData("“a\n")]
    [InlineData("“\n\n“")]
    [InlineData(".)")]
    [InlineData("((")]
    [InlineData("(a. ")]
    [InlineData("a.B")]
    [InlineData("a\n")]
    [InlineData("A\nb ")]
    [InlineData("1. 2. ")]
    [InlineData("1) a 2) ")]
    [InlineData("• ")]
    [InlineData("?” A ")]
    [InlineData("x[1")]
    public void Eight_times_the_text_takes_less_than_sixteen_times_as_long(string unit)
    {
        string small = Repeat(unit, Length), large = Repeat(unit, 8 * Length);
        Split(small);

        // The best of several, because the machine has other things to do; very short times are all noise.
        double ratio = double.MaxValue;
        for (int attempt = 0; attempt < 5 && ratio >= 16; attempt++)
        {
            TimeSpan once = Time(small) + TimeSpan.FromMilliseconds(2);
            ratio = Math.Min(ratio, Time(large) / once);
        }

        Assert.True(ratio < 16, $"Eight times the text took {ratio:F1} times as long.");
    }

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static TimeSpan Time(string text)
    {
        long start = Stopwatch.GetTimestamp();
        Split(text);
        return Stopwatch.GetElapsedTime(start);
    }

    private static void Split(string text)
    {
        foreach (SentenceSpan _ in new SentenceSplitter().Enumerate(text)) { }
    }
}
