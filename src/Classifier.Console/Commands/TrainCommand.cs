using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Classifier.Prediction;
using Classifier.Training.Data;
using Classifier.Training.Data.Checks;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting;
using Classifier.Training.Reports;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary><c>classifier train</c>: from labelled CSVs to a model file.</summary>
internal sealed class TrainCommand(Streams streams)
{
    private readonly DataOptions _columns = new();
    private readonly TrainingOptionSet _training = new();
    private readonly Option<string[]> _data = new("--data")
    {
        Description = "Labelled CSVs: files, folders or globs",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => ["data/corpus"],
    };

    private readonly Option<string[]> _testData = new("--test-data") { Description = "Labelled CSVs to evaluate on, instead of held-out articles", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string> _output = new("--output", "-o") { Description = "Where the model goes", DefaultValueFactory = _ => DefaultModel.Path };
    private readonly Option<string[]> _score = new("--score") { Description = "Articles to score with the fresh model", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _final = new("--final") { Description = "Fit on all rows once the evaluation is done" };
    private readonly Option<string?> _thresholds = new("--tune-thresholds")
    {
        Description = "Store in the model the least confidence at which each label is given, tuned on the cross-validation: for a precision, as in precision=0.9 (the default), or f1 for the best F1 of each label; 'score' leaves out what stays under it",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _report = new("--report") { Description = "Write an HTML report of the evaluation" };
    private readonly Option<bool> _learningCurve = new("--learning-curve") { Description = "Train on growing shares of the articles, too" };
    private readonly Option<string?> _ablate = new("--ablate") { Description = "Measure what each part is worth, write the table to this file, and train no model" };

    public Command Create()
    {
        var command = new Command("train", "Trains a model from labelled sentences, evaluates it on held-out articles and writes it.");
        foreach (Option option in (Option[])[_data, _testData, _output, _score, _final, _thresholds, _report, _learningCurve, _ablate])
            command.Options.Add(option);
        _training.AddTo(command);
        _columns.AddTo(command);
        command.SetAction(CommandLineApplication.Guarded(streams, RunAsync));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        TrainingOptions options = _training.Options(parsed, parsed.GetValue(_final)) with { Thresholds = Goal(parsed) };
        IReadOnlyDictionary<string, string> lexicon = _training.Lexicon(parsed);
        CsvColumns columns = _columns.Columns(parsed);
        IReadOnlyList<string> files = DataFiles.Expand(parsed.GetRequiredValue(_data), ".csv");
        IReadOnlyList<string>? testFiles = parsed.GetValue(_testData) is { Length: > 0 } names ? DataFiles.Expand(names, ".csv") : null;
        var progress = new ProgressLine(streams.Messages, watch);
        if (!Check(files, testFiles, columns, options, progress, cancellation))
            return ExitCodes.Failed;

        IReadOnlyList<LabelledSentence> rows = SentenceCsv.Read(files, columns, progress, cancellation);
        IReadOnlyList<LabelledSentence>? testRows = testFiles is null ? null : SentenceCsv.Read(testFiles, columns, progress, cancellation);
        progress.Finish(string.Create(CultureInfo.InvariantCulture, $"{rows.Count:N0} rows read from {files.Count} file(s)"));
        if (parsed.GetValue(_ablate) is { } table)
            return Ablate(table, new Ablation(options, lexicon), rows, testRows, progress, cancellation);

        var stored = new StoredCard();
        TrainingResult result = new ModelTrainer(options, lexicon) { Card = stored.Write }.Train(rows, parsed.GetRequiredValue(_output), testRows, progress, cancellation);
        progress.Finish(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Path}: {result.Bytes / 1e6:F1} MB, {result.Manifest.Slots:N0} features; agrees with ML.NET to {result.ParityDifference:E0}{(result.NetworkDifference is { } network ? string.Create(CultureInfo.InvariantCulture, $" and its network with plain floats to {network:E0}") : "")} on {result.ParityRows:N0} rows"));
        WriteResults(result, options, testRows is not null);
        LearningCurve? curve = null;
        if (parsed.GetValue(_learningCurve))
        {
            curve = new LearningCurveRun(options with { Features = result.Manifest.Features }, lexicon).Run(rows, testRows, progress, cancellation);
            streams.Results.Write(TrainingTables.LearningCurve(curve));
        }

        string card = ModelCardFile.Write(result, stored.Features, curve);
        progress.Finish($"{card}: the model card");
        if (parsed.GetValue(_report) is { } report)
        {
            OutputFile.Write(report, Page(result, testFiles ?? files, testRows?.Count ?? rows.Count, options.Thresholds, curve));
            progress.Finish($"{report}: the report");
        }

        return parsed.GetValue(_score) is { Length: > 0 } articles
            ? await CommandLineApplication.RunAsync(["score", .. articles, "--model", result.Path], streams)
            : ExitCodes.Done;
    }

    private ThresholdGoal? Goal(ParseResult parsed) => parsed.GetResult(_thresholds) is not { Implicit: false } ? null
        : parsed.GetValue(_thresholds) is { } text ? ThresholdSyntax.ParseGoal("--tune-thresholds", text) : ThresholdSyntax.DefaultGoal;

    /// <summary>Checks the data; errors stop the training, warnings are counted and shown in short.</summary>
    private bool Check(
        IReadOnlyList<string> files, IReadOnlyList<string>? testFiles, CsvColumns columns, TrainingOptions options, ProgressLine progress, CancellationToken cancellation)
    {
        DataReport report = new DataChecker(new DataCheckOptions { Columns = columns, Folds = options.Folds, MaximumFindings = 5 }).CheckFiles(files, testFiles, cancellation);
        if (report.Errors > 0)
        {
            foreach (DataFinding finding in report.Findings.Where(f => f.Severity == FindingSeverity.Error))
                streams.Messages.WriteLine(DataReportText.Line(finding));
            streams.Messages.WriteLine("No model was trained. 'classifier check' shows all findings.");
            return false;
        }

        string warnings = report.Warnings == 0 ? "no warnings" : string.Join(", ", report.Counts.Select(c => $"{c.Count} {DataReportText.Name(c.Code)}"));
        progress.Finish($"data checked: {warnings}{(report.Warnings == 0 ? "" : "; see 'classifier check'")}");
        return true;
    }

    private int Ablate(
        string path, Ablation ablation, IReadOnlyList<LabelledSentence> rows, IReadOnlyList<LabelledSentence>? external, ProgressLine progress, CancellationToken cancellation)
    {
        var measured = new List<AblationRow>();
        foreach (AblationRow row in ablation.Run(rows, external, cancellation))
        {
            measured.Add(row);
            progress.Finish(string.Create(CultureInfo.InvariantCulture, $"{row.Name}: macro-F1 {row.MacroF1:F3}"));
        }

        string table = AblationTable.Of(measured);
        File.WriteAllText(path, table);
        streams.Results.Profile.Out.Writer.Write(table);
        return ExitCodes.Done;
    }

    private void WriteResults(TrainingResult result, TrainingOptions options, bool external)
    {
        streams.Results.WriteLine(
            $"Grouped cross-validation, {options.Folds} folds{TrainingTables.Sampled(result)}: macro-F1 {TrainingTables.Spread(result, "macroF1")}, accuracy {TrainingTables.Spread(result, "accuracy")}");
        streams.Results.WriteLine(external ? "Test data:" : "Held-out articles:");
        EvaluationTables.Write(streams.Results, result.Test);
        if (result.Manifest.Thresholds is not { } thresholds)
            return;
        AbstentionTables.Write(streams.Results, thresholds, "the cross-validation");
        AbstentionTables.Write(
            streams.Results, external ? "With them, on the test data" : "With them, on the held-out articles", CoveragePoint.Under(thresholds, result.Manifest.Labels, result.TestRows));
    }

    /// <summary>The report of the model on the rows that it had not seen.</summary>
    private static string Page(TrainingResult result, IReadOnlyList<string> files, int rows, ThresholdGoal? goal, LearningCurve? curve)
    {
        using SentenceClassifier classifier = SentenceClassifier.Load(result.Path);
        var explainer = new RowExplainer(classifier, result.TestRows.Select(r => r.Row));
        EvaluationReport report = ReportPage.Of(result.Path, classifier, explainer, result.TestRows, files, goal);
        return EvaluationHtml.Of(report with
        {
            Data = rows == result.TestRows.Count ? report.Data : [.. report.Data, new("Held out", string.Create(CultureInfo.InvariantCulture, $"whole articles, of {rows:N0} rows in the files"))],
            CrossValidation = result.CrossValidation,
            LearningCurve = curve,
        });
    }
}
