using System.CommandLine;
using System.Globalization;
using Classifier.Prediction;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Reports;

namespace Classifier.Commands;

/// <summary><c>classifier evaluate</c>: how good a model is on any labelled CSV, and where it is wrong.</summary>
internal sealed class EvaluateCommand(Streams streams)
{
    private readonly DataOptions _data = new();
    private readonly Option<string?> _model = new("--model", "-m") { Description = $"The model file (default: {DefaultModel.Path})" };
    private readonly Option<string[]> _files = new("--data") { Description = "Labelled CSVs: files, folders or globs", AllowMultipleArgumentsPerToken = true, Required = true };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON, as docs/evaluation.schema.json describes it" };
    private readonly Option<string?> _report = new("--report") { Description = "Write all of it as a page to this file" };
    private readonly Option<string[]> _slices = new("--slices") { Description = SliceSyntax.Help, AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _errors = new("--errors") { Description = "Write the most confident mistakes, the least certain sentences and examples of each mix-up, each explained, as CSV to this file" };
    private readonly Option<string[]> _thresholds = new("--thresholds")
    {
        Description = "Tune the least confidence of each label, for a precision or the best F1 of each, as in precision=0.9 thresholds.json or f1; the file is for 'score --thresholds'",
        AllowMultipleArgumentsPerToken = true,
        Arity = new ArgumentArity(1, 2),
    };

    private readonly Option<double?> _minimum = new("--min-confidence") { Description = "Also say how good the model is if it leaves less confident sentences undecided, from 0 to 1" };

    private readonly Option<bool> _curves = new("--curves") { Description = "Also give coverage against accuracy, for a model that leaves unsure sentences undecided, and in JSON the precision-recall curve of each label" };

    public Command Create()
    {
        var command = new Command("evaluate", "Evaluates a model on labelled sentences.");
        foreach (Option option in (Option[])[_model, _files, _json, _report, _slices, _errors, _thresholds, _minimum, _curves])
            command.Options.Add(option);
        _data.AddTo(command);
        command.SetAction(CommandLineApplication.Guarded(streams, (parsed, cancellation) => Task.FromResult(Run(parsed, cancellation))));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        ThresholdSyntax? wished = parsed.GetValue(_thresholds) is { Length: > 0 } values ? ThresholdSyntax.Parse("--thresholds", values) : null;
        double? least = Minimum(parsed);
        string model = DefaultModel.Resolve(parsed.GetValue(_model));
        using SentenceClassifier classifier = SentenceClassifier.Load(model);
        IReadOnlyList<string> files = DataFiles.Expand(parsed.GetRequiredValue(_files), ".csv");
        IReadOnlyList<LabelledSentence> data = SentenceCsv.Read(files, _data.Columns(parsed), cancellation: cancellation);
        IReadOnlyList<SliceDimension>? dimensions = SliceSyntax.Parse(parsed.GetValue(_slices) ?? [], data);

        IReadOnlyList<ScoredRow> rows = ModelScoring.Score(classifier, data, cancellation);
        EvaluationResult result = Evaluator.Evaluate(classifier.Labels, rows, cancellation: cancellation);
        IReadOnlyList<Slice>? slices = parsed.GetResult(_slices) is { Implicit: false } ? Slicer.Measure(classifier.Labels, rows, dimensions) : null;
        bool curves = parsed.GetValue(_curves);
        CoveragePoint? answered = least is { } minimum ? CoveragePoint.At(minimum, classifier.Labels, rows) : null;
        IReadOnlyList<CoveragePoint> coverage = curves ? CoveragePoint.Curve(classifier.Labels, rows) : [];
        ThresholdTable? thresholds = wished is null ? null : ThresholdTuner.Tune(classifier.Labels, rows, wished.Goal);

        var explainer = new RowExplainer(classifier, data);
        if (wished?.File is { } thresholdFile)
            OutputFile.Write(thresholdFile, thresholds!.ToJson());
        if (parsed.GetValue(_errors) is { } errors)
            OutputFile.Write(errors, new MistakesFile(classifier.Labels, rows, explainer).Write);
        if (parsed.GetValue(_report) is { } report)
            OutputFile.Write(report, EvaluationHtml.Of(ReportPage.Of(model, classifier, explainer, rows, files, wished?.Goal)));
        if (parsed.GetValue(_json))
        {
            using Stream output = streams.OpenOutput();
            CoveragePoint[] points = [.. (answered is null ? coverage : coverage.Append(answered)).DistinctBy(p => p.MinimumConfidence).OrderBy(p => p.MinimumConfidence)];
            EvaluationJson.Write(output, result, slices, points.Length > 0 ? points : null, curves ? PrecisionRecallCurve.OfAll(classifier.Labels, rows) : null);
            output.Write("\n"u8);
        }
        else
        {
            EvaluationTables.Write(streams.Results, result);
            if (answered is not null)
                AbstentionTables.Write(streams.Results, answered);
            if (classifier.Thresholds is { } own)
                AbstentionTables.Write(streams.Results, "With the thresholds in the model", CoveragePoint.Under(own, classifier.Labels, rows));
            if (coverage.Count > 0)
                AbstentionTables.Write(streams.Results, coverage);
            if (thresholds is not null)
                AbstentionTables.Write(streams.Results, thresholds, "these rows");
            if (slices is not null)
                SliceTable.Write(streams.Results, slices);
        }

        return ExitCodes.Done;
    }

    private double? Minimum(ParseResult parsed) => parsed.GetValue(_minimum) switch
    {
        null => null,
        >= 0 and <= 1 and var minimum => minimum,
        var minimum => throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--min-confidence is {minimum}; it must be from 0 to 1.")),
    };
}
