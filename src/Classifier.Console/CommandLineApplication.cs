using System.CommandLine;
using Classifier.Prediction.Model;
using Classifier.Scoring;
using Classifier.Training.Data;
using Classifier.Training.Fitting;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary>The command line as a whole: parses, runs a command, and turns failures into messages and exit codes.</summary>
internal static class CommandLineApplication
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Streams streams)
    {
        RootCommand root = Create(args, streams);
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
                streams.Messages.WriteLine(error.Message);
            streams.Messages.WriteLine($"Run '{root.Name} {CommandPath(parsed)}--help' for usage.");
            return ExitCodes.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Create(string[] args, Streams streams)
    {
        var root = new RootCommand("Trains, evaluates and applies sentence classifiers for news: claims, conditions, threats, sanctions calls.");
        // Scoring is started often, in pipelines and by other engines: it must not pay for the options of commands that are not run,
        // nor load the assemblies behind them.
        if (args is ["score", ..])
            root.Subcommands.Add(new ScoreCommand(streams).Create());
        else
            AddAll(root, streams);
        return root;
    }

    private static void AddAll(RootCommand root, Streams streams)
    {
        root.Subcommands.Add(new TrainCommand(streams).Create());
        root.Subcommands.Add(new EvaluateCommand(streams).Create());
        root.Subcommands.Add(new ScoreCommand(streams).Create());
        root.Subcommands.Add(new CheckCommand(streams).Create());
        root.Subcommands.Add(new ExplainCommand(streams).Create());
        root.Subcommands.Add(new CompareCommand(streams).Create());
        root.Subcommands.Add(new InspectCommand(streams).Create());
    }

    /// <summary>Makes an action of a command's work: failures become a message and an exit code, never a stack trace.</summary>
    public static Func<ParseResult, CancellationToken, Task<int>> Guarded(Streams streams, Func<ParseResult, CancellationToken, Task<int>> work) =>
        async (parsed, cancellation) =>
        {
            try
            {
                return await work(parsed, cancellation);
            }
            catch (Exception e) when (IsCancellation(e))
            {
                streams.Messages.WriteLine("Interrupted; nothing was changed that is not whole.");
                return ExitCodes.Interrupted;
            }
            catch (UsageException e)
            {
                streams.Messages.WriteLine(e.Message);
                return ExitCodes.Usage;
            }
            catch (Exception e) when (IsExpected(e))
            {
                streams.Messages.WriteLine(e.Message);
                return ExitCodes.Failed;
            }
        };

    // A method of its own, so that the exceptions' assemblies are loaded when something fails and not before.
    private static bool IsExpected(Exception e) => e is InputException or DataException or ModelFileException or TrainingException
        or ArgumentException or FormatException or IOException or UnauthorizedAccessException;

    private static bool IsCancellation(Exception e) => e is OperationCanceledException
        || (e is AggregateException aggregate && aggregate.Flatten().InnerExceptions.All(IsCancellation))
        || (e.InnerException is { } inner && IsCancellation(inner));

    private static string CommandPath(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
}
