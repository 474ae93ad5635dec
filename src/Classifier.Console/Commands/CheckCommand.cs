using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Classifier.Training.Data;
using Classifier.Training.Data.Checks;
using Classifier.Training.Fitting;
using Classifier.Training.Reports;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary><c>classifier check</c>: what is wrong with labelled data, where, and what to do.</summary>
internal sealed class CheckCommand(Streams streams)
{
    private readonly DataOptions _columns = new();
    private readonly TrainingOptionSet _training = new();
    private readonly Option<string[]> _data = new("--data") { Description = "Labelled CSVs: files, folders or globs", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["data/corpus"] };
    private readonly Option<string[]> _testData = new("--test-data") { Description = "Labelled CSVs that a model will be tested on: looked through for leakage", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON, as docs/data-check.schema.json describes it" };
    private readonly Option<string?> _report = new("--report") { Description = "Write an HTML report" };
    private readonly Option<string?> _fix = new("--fix") { Description = "Write a mended CSV: blanks trimmed, exact duplicates dropped, Unicode composed" };
    private readonly Option<bool> _labelErrors = new("--label-errors") { Description = "Look for likely label errors by cross-validation (trains models)" };
    private readonly Option<int> _most = new("--most") { Description = "Most findings shown of each kind", DefaultValueFactory = _ => new DataCheckOptions().MaximumFindings };

    public Command Create()
    {
        var command = new Command("check", "Checks labelled data: every problem with file, line and what to do. Exit code 1 where there are errors.");
        foreach (Option option in (Option[])[_data, _testData, _json, _report, _fix, _labelErrors, _most])
            command.Options.Add(option);
        _training.AddTo(command);
        _columns.AddTo(command);
        command.SetAction(CommandLineApplication.Guarded(streams, (parsed, cancellation) => Task.FromResult(Run(parsed, cancellation))));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        TrainingOptions training = _training.Options(parsed, final: false);
        var options = new DataCheckOptions { Columns = _columns.Columns(parsed), Folds = training.Folds, MaximumFindings = parsed.GetValue(_most) };
        options.Validate();
        IReadOnlyList<string> files = DataFiles.Expand(parsed.GetRequiredValue(_data), ".csv");
        IReadOnlyList<string>? testFiles = parsed.GetValue(_testData) is { Length: > 0 } names ? DataFiles.Expand(names, ".csv") : null;
        var checker = new DataChecker(options);
        DataReport report = checker.CheckFiles(files, testFiles, cancellation);
        if (parsed.GetValue(_labelErrors) && report.Errors == 0)
            report = report.With(LabelErrors(parsed, checker, training, files, options.Columns, cancellation));

        Write(parsed, report);
        if (parsed.GetValue(_fix) is { } output)
        {
            foreach (string line in DataFixer.Fix(files, output, options.Columns, cancellation).Lines())
                streams.Messages.WriteLine(line);
        }

        return report.Errors > 0 ? ExitCodes.Failed : ExitCodes.Done;
    }

    private DataReport LabelErrors(
        ParseResult parsed, DataChecker checker, TrainingOptions training, IReadOnlyList<string> files, CsvColumns columns, CancellationToken cancellation)
    {
        var progress = new ProgressLine(streams.Messages, Stopwatch.StartNew());
        IReadOnlyList<LabelledSentence> rows = SentenceCsv.Read(files, columns, progress, cancellation);
        var (labels, scored) = new ModelTrainer(training, _training.Lexicon(parsed)).CrossValidate(rows, progress, cancellation);
        progress.Finish(string.Create(CultureInfo.InvariantCulture, $"{scored.Count:N0} rows scored by models that had not seen their articles"));
        return checker.CheckLabels([.. scored.Select(s => s.Row)], labels, [.. scored.Select(s => s.Probabilities)], [.. scored.Select(s => s.Truth)]);
    }

    private void Write(ParseResult parsed, DataReport report)
    {
        if (parsed.GetValue(_report) is { } path)
            File.WriteAllText(path, DataReportHtml.Write(report));
        if (parsed.GetValue(_json))
        {
            streams.Results.Profile.Out.Writer.WriteLine(DataReportJson.Write(report));
            return;
        }

        foreach (string line in DataReportText.Lines(report))
            streams.Results.Profile.Out.Writer.WriteLine(line);
    }
}
