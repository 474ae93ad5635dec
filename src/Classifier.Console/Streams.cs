using System.Text;
using Classifier.Scoring;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary>Where the console reads and writes: results to standard output, progress and messages to standard error.</summary>
internal sealed class Streams
{
    private readonly TextWriter _errors;
    private readonly Lazy<IAnsiConsole> _results;
    private readonly Lazy<IAnsiConsole> _messages;

    private Streams(Func<Stream> input, Func<Stream> output, TextWriter errors, Func<IAnsiConsole> results, Func<IAnsiConsole> messages)
    {
        _errors = errors;
        OpenInput = input;
        OpenOutput = output;
        // Made when first used: a pipeline that goes well needs neither, and starts sooner.
        _results = new Lazy<IAnsiConsole>(results);
        _messages = new Lazy<IAnsiConsole>(messages);
    }

    /// <summary>Opens standard input as bytes.</summary>
    public Func<Stream> OpenInput { get; }

    /// <summary>Opens standard output as bytes, for results that a program reads.</summary>
    public Func<Stream> OpenOutput { get; }

    /// <summary>Standard output as a console, for results that a person reads.</summary>
    public IAnsiConsole Results => _results.Value;

    /// <summary>Standard error as a console, for progress and messages.</summary>
    public IAnsiConsole Messages => _messages.Value;

    /// <summary>Writes one plain line to standard error, however long it is. Control characters, which may come from the input, become spaces.</summary>
    public void Report(string message) => _errors.WriteLine(string.Create(message.Length, message, (line, m) =>
    {
        for (int i = 0; i < line.Length; i++)
            line[i] = char.IsControl(m[i]) ? ' ' : m[i];
    }));

    /// <summary>The streams of this process. Without a terminal, or with NO_COLOR set, nothing is coloured and nothing moves.</summary>
    public static Streams OfProcess()
    {
        // Article text and quotation marks are UTF-8 whatever the system's locale says.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Streams(
            Console.OpenStandardInput,
            ResultStream.Open,
            Console.Error,
            () => CreateConsole(Console.Out, Console.IsOutputRedirected),
            () => CreateConsole(Console.Error, Console.IsErrorRedirected));
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
