using System.Text;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary>Where the console reads and writes: results to standard output, progress and messages to standard error.</summary>
internal sealed class Streams
{
    private Streams(Func<Stream> input, Func<Stream> output, IAnsiConsole results, IAnsiConsole messages)
    {
        OpenInput = input;
        OpenOutput = output;
        Results = results;
        Messages = messages;
    }

    /// <summary>Opens standard input as bytes.</summary>
    public Func<Stream> OpenInput { get; }

    /// <summary>Opens standard output as bytes, for results that a program reads.</summary>
    public Func<Stream> OpenOutput { get; }

    /// <summary>Standard output as a console, for results that a person reads.</summary>
    public IAnsiConsole Results { get; }

    /// <summary>Standard error as a console, for progress and messages.</summary>
    public IAnsiConsole Messages { get; }

    /// <summary>The streams of this process. Without a terminal, or with NO_COLOR set, nothing is coloured and nothing moves.</summary>
    public static Streams OfProcess()
    {
        // Article text and quotation marks are UTF-8 whatever the system's locale says.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Streams(
            Console.OpenStandardInput,
            Console.OpenStandardOutput,
            CreateConsole(Console.Out, Console.IsOutputRedirected),
            CreateConsole(Console.Error, Console.IsErrorRedirected));
    }

    private static IAnsiConsole CreateConsole(TextWriter writer, bool redirected)
    {
        bool plain = redirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        if (redirected)
            console.Profile.Width = 160;
        return console;
    }
}
