using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Classifier.Prediction.Features;
using Classifier.Training.Data;
using Classifier.Training.Fitting;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary><c>classifier train</c>: from labelled CSVs to a model file.</summary>
internal sealed class TrainCommand(Streams streams)
{
    private readonly DataOptions _data = new();
    private readonly Option<string[]> _files = new("--data")
    {
        Description = "Labelled CSVs: files, folders or globs",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => ["data/corpus"],
    };

    private readonly Option<string> _output = new("--output", "-o") { Description = "Where the model goes", DefaultValueFactory = _ => DefaultModel.Path };
    private readonly Option<string?> _lexicon = new("--lexicon") { Description = "Folder of cue classes, one a .txt file (default: the built-in ones)" };
    private readonly Option<string[]> _score = new("--score") { Description = "Articles to score with the fresh model", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _final = new("--final") { Description = "Fit on all rows once the evaluation is done" };
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of every random choice", DefaultValueFactory = _ => 1 };
    private readonly Option<double> _testShare = new("--test-share") { Description = "Share of the rows held out, whole articles", DefaultValueFactory = _ => 0.1 };
    private readonly Option<int> _folds = new("--folds") { Description = "Folds of the grouped cross-validation", DefaultValueFactory = _ => 3 };
    private readonly Option<string?> _features = new("--features") { Description = FeatureSyntax.Help };
    private readonly Option<int> _minimumFrequency = new("--min-frequency") { Description = "Rows a feature must stand in", DefaultValueFactory = _ => new FeatureOptions().MinimumDocumentFrequency };
    private readonly Option<int> _maximumSlots = new("--max-features") { Description = "Most features kept", DefaultValueFactory = _ => new FeatureOptions().MaximumSlots };
    private readonly Option<TrainerKind> _trainer = new("--trainer") { Description = "The trainer", DefaultValueFactory = _ => new TrainingOptions().Trainer };
    private readonly Option<float> _l2 = new("--l2") { Description = "Strength of the L2 penalty per row (1/C)", DefaultValueFactory = _ => new SolverOptions().L2 };
    private readonly Option<int> _passes = new("--passes") { Description = "Most passes of the solver", DefaultValueFactory = _ => new SolverOptions().Passes };
    private readonly Option<string> _weighting = new("--class-weights") { Description = "none, balanced, sqrt, or LABEL=FREQUENCY,...", DefaultValueFactory = _ => "none" };
    private readonly Option<string> _priors = new("--priors") { Description = "Label frequencies to calibrate to: data, or LABEL=FREQUENCY,...", DefaultValueFactory = _ => "data" };

    public Command Create()
    {
        var command = new Command("train", "Trains a model from labelled sentences, evaluates it on held-out articles and writes it.");
        foreach (Option option in (Option[])[_files, _output, _score, _final, _seed, _testShare, _folds, _features, _minimumFrequency, _maximumSlots, _trainer, _l2, _passes, _weighting, _priors, _lexicon])
            command.Options.Add(option);
        _data.AddTo(command);
        command.SetAction(CommandLineApplication.Guarded(streams, (parsed, cancellation) => Task.FromResult(Run(parsed, cancellation))));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        TrainingOptions options = Options(parsed);
        options.Validate();
        string output = parsed.GetRequiredValue(_output);
        IReadOnlyDictionary<string, string> lexicon = LexiconFiles.Read(parsed.GetValue(_lexicon));
        var progress = new ProgressLine(streams.Messages, watch);
        IReadOnlyList<string> files = DataFiles.Expand(parsed.GetRequiredValue(_files), ".csv");
        IReadOnlyList<LabelledSentence> rows = SentenceCsv.Read(files, _data.Columns(parsed), progress, cancellation);
        progress.Finish($"{rows.Count:N0} rows read from {files.Count} files");
        var trainer = new ModelTrainer(options, lexicon);
        TrainingResult result = trainer.Train(rows, output, null, progress, cancellation);
        progress.Finish($"{output}: {result.Bytes / 1e6:F1} MB, {result.Manifest.Slots:N0} features; agrees with ML.NET to {result.ParityDifference:E0} on {result.Manifest.Training.Rows:N0} rows");
        streams.Results.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Grouped cross-validation, {options.Folds} folds: macro-F1 {Spread(result, "macroF1")}, accuracy {Spread(result, "accuracy")}"));
        streams.Results.WriteLine("Held-out articles:");
        EvaluationTables.Write(streams.Results, result.Test);
        return ExitCodes.Done;
    }

    private static string Spread(TrainingResult result, string measure) => string.Create(
        CultureInfo.InvariantCulture, $"{result.CrossValidation.Measures[measure].Mean:F3} (from {result.CrossValidation.Measures[measure].Least:F3} to {result.CrossValidation.Measures[measure].Greatest:F3})");

    private TrainingOptions Options(ParseResult parsed)
    {
        FeatureOptions features = new()
        {
            MinimumDocumentFrequency = parsed.GetValue(_minimumFrequency),
            MaximumSlots = parsed.GetValue(_maximumSlots),
        };
        if (parsed.GetValue(_features) is { } text)
            features = FeatureSyntax.Parse(text, features);
        return new TrainingOptions
        {
            Features = features,
            Trainer = parsed.GetValue(_trainer),
            Solver = new SolverOptions { L2 = parsed.GetValue(_l2), Passes = parsed.GetValue(_passes) },
            Weighting = Weighting(parsed.GetRequiredValue(_weighting)),
            Priors = Priors(parsed.GetRequiredValue(_priors)),
            TestShare = parsed.GetValue(_testShare),
            Folds = parsed.GetValue(_folds),
            Seed = parsed.GetValue(_seed),
            Final = parsed.GetValue(_final),
        };
    }

    private static ClassWeighting Weighting(string text) => text switch
    {
        "none" => ClassWeighting.None,
        "balanced" => ClassWeighting.Balanced,
        "sqrt" => ClassWeighting.SquareRoot,
        _ when FrequencySyntax.Matches(text) => ClassWeighting.ToPriors(FrequencySyntax.Parse(text, "--class-weights")),
        _ => throw new UsageException($"--class-weights: '{text}' is not none, balanced, sqrt or LABEL=FREQUENCY,..."),
    };

    private static ClassPriors Priors(string text) => text switch
    {
        "data" => ClassPriors.OfData,
        _ when FrequencySyntax.Matches(text) => ClassPriors.Of(FrequencySyntax.Parse(text, "--priors")),
        _ => throw new UsageException($"--priors: '{text}' is neither data nor LABEL=FREQUENCY,..."),
    };
}
