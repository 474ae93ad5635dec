using System.CommandLine;
using Classifier.Prediction.Features;
using Classifier.Training.Data;
using Classifier.Training.Fitting;

namespace Classifier.Commands;

/// <summary>The options that say how a model is trained.</summary>
internal sealed class TrainingOptionSet
{
    private static readonly TrainingOptions Standard = new();

    private readonly Option<string?> _lexicon = new("--lexicon") { Description = "Folder of cue classes, one a .txt file (default: the built-in ones)" };
    private readonly Option<int> _seed = new("--seed") { Description = "Seed of every random choice", DefaultValueFactory = _ => Standard.Seed };
    private readonly Option<double> _testShare = new("--test-share") { Description = "Share of the rows held out, whole articles", DefaultValueFactory = _ => Standard.TestShare };
    private readonly Option<int> _folds = new("--folds") { Description = "Folds of the grouped cross-validation", DefaultValueFactory = _ => Standard.Folds };
    private readonly Option<string?> _features = new("--features") { Description = FeatureSyntax.Help };
    private readonly Option<string> _names = new("--names") { Description = "What unknown names count as: kind (any name is as good as another), words, or auto (decided by cross-validation)", DefaultValueFactory = _ => "auto" };
    private readonly Option<int> _minimumFrequency = new("--min-frequency") { Description = "Rows a feature must stand in", DefaultValueFactory = _ => Standard.Features.MinimumDocumentFrequency };
    private readonly Option<int> _maximumSlots = new("--max-features") { Description = "Most features kept", DefaultValueFactory = _ => Standard.Features.MaximumSlots };
    private readonly Option<double> _contextDropout = new("--context-dropout") { Description = "Share of the articles trained without context", DefaultValueFactory = _ => Standard.ContextDropout };
    private readonly Option<string> _trainer = new("--trainer") { Description = "The trainer", DefaultValueFactory = _ => Trainers.First(t => t.Value == Standard.Trainer).Key };
    private readonly Option<string?> _network = new("--network") { Description = NetworkSyntax.Help };
    private readonly Option<float> _l2 = new("--l2") { Description = "Strength of the L2 penalty per row (1/C)", DefaultValueFactory = _ => Standard.Solver.L2 };
    private readonly Option<int> _passes = new("--passes") { Description = "Most passes of the solver", DefaultValueFactory = _ => Standard.Solver.Passes };
    private readonly Option<string> _weighting = new("--class-weights") { Description = "none, balanced, sqrt, or LABEL=FREQUENCY,...", DefaultValueFactory = _ => "none" };
    private readonly Option<string> _priors = new("--priors") { Description = "Label frequencies to calibrate to: data, or LABEL=FREQUENCY,...", DefaultValueFactory = _ => "data" };

    private static readonly Dictionary<string, TrainerKind> Trainers = new(StringComparer.Ordinal)
    {
        ["log-count-ratio"] = TrainerKind.LogCountRatio,
        ["maximum-entropy"] = TrainerKind.MaximumEntropy,
        ["ensemble"] = TrainerKind.Ensemble,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _trainer.AcceptOnlyFromAmong([.. Trainers.Keys]);
        _names.AcceptOnlyFromAmong("auto", "kind", "words");
        foreach (Option option in (Option[])[_seed, _testShare, _folds, _features, _names, _minimumFrequency, _maximumSlots, _contextDropout, _trainer, _network, _l2, _passes, _weighting, _priors, _lexicon])
            command.Options.Add(option);
    }

    /// <summary>The lexicon files that are meant.</summary>
    public IReadOnlyDictionary<string, string> Lexicon(ParseResult parsed) => LexiconFiles.Read(parsed.GetValue(_lexicon));

    /// <summary>The options given; those out of range are named.</summary>
    /// <exception cref="UsageException">An option cannot be read or is out of its range.</exception>
    public TrainingOptions Options(ParseResult parsed, bool final)
    {
        FeatureOptions features = Standard.Features with
        {
            NamesAsWords = parsed.GetValue(_names) == "words",
            MinimumDocumentFrequency = parsed.GetValue(_minimumFrequency),
            MaximumSlots = parsed.GetValue(_maximumSlots),
        };
        if (parsed.GetValue(_features) is { } text)
            features = FeatureSyntax.Parse(text, features);
        var options = new TrainingOptions
        {
            Features = features,
            ChooseNames = parsed.GetValue(_names) == "auto",
            Trainer = Trainers[parsed.GetRequiredValue(_trainer)],
            Network = parsed.GetValue(_network) is { } network ? NetworkSyntax.Parse(network) : Standard.Network,
            Solver = new SolverOptions { L2 = parsed.GetValue(_l2), Passes = parsed.GetValue(_passes) },
            Weighting = Weighting(parsed.GetRequiredValue(_weighting)),
            Priors = Priors(parsed.GetRequiredValue(_priors)),
            ContextDropout = parsed.GetValue(_contextDropout),
            TestShare = parsed.GetValue(_testShare),
            Folds = parsed.GetValue(_folds),
            Seed = parsed.GetValue(_seed),
            Final = final,
        };
        try
        {
            options.Validate();
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }

        return options;
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
