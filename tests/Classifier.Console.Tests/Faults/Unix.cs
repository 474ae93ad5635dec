using System.Diagnostics;
using System.Globalization;

namespace Classifier.Console.Tests.Faults;

/// <summary>Signals, mounts and other things that only Unix has.</summary>
internal static class Unix
{
    public const string Interrupt = "INT";
    public const string Kill = "KILL";

    public static bool IsHere => OperatingSystem.IsLinux();

    public static bool IsRoot => IsHere && Environment.UserName == "root";

    public static void Signal(Process process, string signal) =>
        Run("/bin/sh", "-c", $"kill -s {signal} {process.Id.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Runs a program and tells whether it ended well.</summary>
    public static bool Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
