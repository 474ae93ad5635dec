namespace Classifier.Scoring;

/// <summary>Standard output, for results that a program reads.</summary>
internal static class ResultStream
{
    private const int BrokenPipe = 32; // EPIPE on Linux and macOS

    /// <summary>Opens standard output such that writing to a pipe nobody reads any more fails.</summary>
    public static Stream Open()
    {
        // The console's own stream drops in silence what a closed pipe does not take, and an endless run would never end. For files
        // it is the right one: it writes at the position that all processes share.
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        var stream = new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    /// <summary>Whether a failure means that nobody reads the results any more.</summary>
    public static bool IsClosed(IOException failure) => !OperatingSystem.IsWindows() && failure.HResult == BrokenPipe;
}
