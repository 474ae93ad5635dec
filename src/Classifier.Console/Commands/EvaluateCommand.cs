using System.CommandLine;
using Classifier.Prediction;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Commands;

/// <summary><c>classifier evaluate</c>: a model's metrics on any labelled CSV.</summary>
internal sealed class EvaluateCommand(Streams streams)
{
    private readonly DataOptions _data = new();
    private readonly Option<string?> _model = new("--model", "-m") { Description = $"The model file (default: {DefaultModel.Path})" };
    private readonly Option<string[]> _files = new("--data") { Description = "Labelled CSVs: files, folders or globs", AllowMultipleArgumentsPerToken = true, Required = true };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON, as docs/evaluation.schema.json describes it" };

    public Command Create()
    {
        var command = new Command("evaluate", "Evaluates a model on labelled sentences.");
        foreach (Option option in (Option[])[_model, _files, _json])
            command.Options.Add(option);
        _data.AddTo(command);
        command.SetAction(CommandLineApplication.Guarded(streams, (parsed, cancellation) => Task.FromResult(Run(parsed, cancellation))));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        using SentenceClassifier classifier = SentenceClassifier.Load(DefaultModel.Resolve(parsed.GetValue(_model)));
        IReadOnlyList<string> files = DataFiles.Expand(parsed.GetRequiredValue(_files), ".csv");
        IReadOnlyList<LabelledSentence> rows = SentenceCsv.Read(files, _data.Columns(parsed), cancellation: cancellation);
        EvaluationResult result = Evaluator.Evaluate(classifier.Labels, ModelScoring.Score(classifier, rows, cancellation));
        if (parsed.GetValue(_json))
        {
            using Stream output = streams.OpenOutput();
            EvaluationJson.Write(output, result);
        }
        else
        {
            EvaluationTables.Write(streams.Results, result);
        }

        return ExitCodes.Done;
    }
}
