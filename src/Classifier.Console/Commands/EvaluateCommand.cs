using System.CommandLine;

namespace Classifier.Commands;

/// <summary><c>classifier evaluate</c>: a model's metrics on any labelled CSV.</summary>
internal sealed class EvaluateCommand(Streams streams)
{
    public Command Create()
    {
        var command = new Command("evaluate", "Evaluates a model on labelled sentences.");
        command.SetAction(CommandLineApplication.Guarded(streams, (_, _) => Task.FromResult(ExitCodes.Done)));
        return command;
    }
}
