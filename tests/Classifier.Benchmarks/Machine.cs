using System.Runtime.InteropServices;

namespace Classifier.Benchmarks;

/// <summary>What a page says of the machine it was made on.</summary>
internal static class Machine
{
    public static string Describe()
    {
        string processor = Read("/proc/cpuinfo").Split('\n').FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            ?? RuntimeInformation.ProcessArchitecture.ToString();
        string load = Read("/proc/loadavg").Split(' ')[0];
        return $"{processor}, {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}"
            + (load.Length > 0 ? $"; load average at the start {load}" : "");
    }

    private static string Read(string path) => File.Exists(path) ? File.ReadAllText(path) : "";
}
