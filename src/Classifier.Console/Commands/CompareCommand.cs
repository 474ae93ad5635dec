using System.CommandLine;
using Classifier.Prediction;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Commands;

/// <summary><c>classifier compare</c>: which of two models is better on the same labelled CSV, and where they differ.</summary>
internal sealed class CompareCommand(Streams streams)
{
    private readonly DataOptions _data = new();
    private readonly Argument<string> _first = new("first") { Description = "A model, such as the one in use" };
    private readonly Argument<string> _second = new("second") { Description = "Another one, such as its successor" };
    private readonly Option<string[]> _files = new("--data") { Description = "Labelled CSVs: files, folders or globs", AllowMultipleArgumentsPerToken = true, Required = true };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON, as docs/comparison.schema.json describes it" };
    private readonly Option<bool> _failIfWorse = new("--fail-if-worse") { Description = "Exit with code 1 if the second model is worse, for continuous integration" };
    private readonly Option<string?> _differences = new("--differences") { Description = "Write the sentences on which the models differ as CSV to this file" };

    public Command Create()
    {
        var command = new Command("compare", "Compares two models on the same labelled sentences.");
        command.Arguments.Add(_first);
        command.Arguments.Add(_second);
        foreach (Option option in (Option[])[_files, _json, _failIfWorse, _differences])
            command.Options.Add(option);
        _data.AddTo(command);
        command.SetAction(CommandLineApplication.Guarded(streams, (parsed, cancellation) => Task.FromResult(Run(parsed, cancellation))));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        using SentenceClassifier first = SentenceClassifier.Load(parsed.GetRequiredValue(_first));
        using SentenceClassifier second = SentenceClassifier.Load(parsed.GetRequiredValue(_second));
        IReadOnlyList<string> files = DataFiles.Expand(parsed.GetRequiredValue(_files), ".csv");
        IReadOnlyList<LabelledSentence> rows = SentenceCsv.Read(files, _data.Columns(parsed), cancellation: cancellation);
        ComparisonResult result = ModelComparison.Compare(
            first.Labels, ModelScoring.Score(first, rows, cancellation), second.Labels, ModelScoring.Score(second, rows, cancellation));
        if (parsed.GetValue(_differences) is { } path)
            OutputFile.Write(path, stream => WriteDifferences(stream, result.Disagreements));
        if (parsed.GetValue(_json))
        {
            using Stream output = streams.OpenOutput();
            ComparisonJson.Write(output, result);
            output.Write("\n"u8);
        }
        else
        {
            ComparisonTables.Write(streams.Results, result);
        }

        return parsed.GetValue(_failIfWorse) && result.Verdict == Verdict.SecondIsWorse ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static void WriteDifferences(Stream stream, IReadOnlyList<Disagreement> disagreements)
    {
        var table = new CsvTable(stream);
        table.Write("label", "first", "first_confidence", "second", "second_confidence", "article", "position", "source", "text");
        foreach (Disagreement d in disagreements)
        {
            table.Write(
                d.Row.Label, d.First, Math.Round(d.FirstConfidence, 4), d.Second, Math.Round(d.SecondConfidence, 4),
                d.Row.Article ?? "", d.Row.Position, d.Row.Source.ToString(), d.Row.Text);
        }
    }
}
