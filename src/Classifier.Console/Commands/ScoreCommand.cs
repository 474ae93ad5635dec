using System.CommandLine;

namespace Classifier.Commands;

/// <summary><c>classifier score</c>: labels the sentences of articles.</summary>
internal sealed class ScoreCommand(Streams streams)
{
    public Command Create()
    {
        var command = new Command("score", "Labels the sentences of articles.");
        command.SetAction(CommandLineApplication.Guarded(streams, (_, _) => Task.FromResult(ExitCodes.Done)));
        return command;
    }
}
