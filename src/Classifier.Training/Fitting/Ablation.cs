using Classifier.Prediction.Features;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Training.Fitting;

/// <summary>What a variant of a model reaches.</summary>
/// <param name="Name">What is changed against the given options.</param>
/// <param name="Slots">Size of the vocabulary.</param>
/// <param name="MacroF1">By grouped cross-validation.</param>
/// <param name="Accuracy">By grouped cross-validation.</param>
/// <param name="External">The evaluation on rows from elsewhere; null where there are none.</param>
public sealed record AblationRow(string Name, int Slots, double MacroF1, double Accuracy, EvaluationResult? External);

/// <summary>Switches channels, trainers, weights and priors one by one, and measures what each is worth.</summary>
public sealed class Ablation
{
    private readonly TrainingOptions _options;
    private readonly IReadOnlyDictionary<string, string> _lexicon;

    /// <param name="options">The options that each variant changes in one thing.</param>
    /// <param name="lexicon">The cue lexicon's files.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public Ablation(TrainingOptions options, IReadOnlyDictionary<string, string> lexicon)
    {
        options.Validate();
        (_options, _lexicon) = (options, lexicon);
    }

    /// <summary>Measures all variants, one after the other.</summary>
    /// <param name="rows">Labelled rows in any order.</param>
    /// <param name="external">Labelled rows from elsewhere, which no model is trained on.</param>
    /// <param name="cancellation">Stops it.</param>
    public IEnumerable<AblationRow> Run(
        IReadOnlyList<LabelledSentence> rows, IReadOnlyList<LabelledSentence>? external, CancellationToken cancellation)
    {
        ArticleGroups data = ArticleGroups.Of(rows);
        ArticleGroups unweighted = ArticleGroups.Of(rows.Select(r => r with { Weight = 1 }));
        foreach ((string name, TrainingOptions options) in Variants())
            yield return Measure(name, options, data.Rows, external, cancellation);
        if (rows.Any(r => r.Weight != 1))
            yield return Measure("without row weights", _options, unweighted.Rows, external, cancellation);
    }

    private AblationRow Measure(
        string name, TrainingOptions options, IReadOnlyList<LabelledSentence> rows, IReadOnlyList<LabelledSentence>? external, CancellationToken cancellation)
    {
        var fitter = new ModelFitter(options, _lexicon);
        LabelSet labels = LabelSet.Of(rows, options.Folds);
        FittedFeatures features = fitter.FitFeatures(rows, labels.Names.Count, cancellation);
        CrossValidationOutcome outcome = fitter.CrossValidate(features, labels, rows, null, cancellation);
        EvaluationResult inside = Evaluator.Evaluate(labels.Names, outcome.Rows, new EvaluationOptions { Resamples = 0 }, cancellation);
        EvaluationResult? outside = null;
        if (external is not null)
        {
            FittedModel model = fitter.Fit(features, labels, rows, outcome.Calibration, "", cancellation);
            outside = Evaluator.Evaluate(labels.Names, ModelFitter.Score(model.Contents, external, cancellation), new EvaluationOptions { Resamples = 0 }, cancellation);
        }

        return new AblationRow(name, features.Vocabulary.Count, inside.Macro.F1.Value, inside.Accuracy.Value, outside);
    }

    private IEnumerable<(string Name, TrainingOptions Options)> Variants()
    {
        FeatureOptions features = _options.Features;
        yield return ("as given", _options);
        foreach ((string channel, FeatureOptions without) in Channels(features))
            yield return ($"without {channel}", _options with { Features = without });
        if (!features.NamesAsWords)
            yield return ("names as words", _options with { Features = features with { NamesAsWords = true } });
        if (_options.Network is not null)
            yield return ("without the network", _options with { Network = null });
        if (features.Patterns is null)
            yield return ("with patterns (cue pairs and triples)", _options with { Features = features with { Patterns = new ChannelOptions() } });
        foreach (TrainerKind trainer in Enum.GetValues<TrainerKind>().Where(t => t != _options.Trainer))
            yield return ($"trainer {trainer}", _options with { Trainer = trainer });
        yield return ("class weights balanced", _options with { Weighting = ClassWeighting.Balanced });
        yield return ("class weights sqrt", _options with { Weighting = ClassWeighting.SquareRoot });
        yield return ("context for all articles in training", _options with { ContextDropout = 0 });
    }

    private static IEnumerable<(string Channel, FeatureOptions Without)> Channels(FeatureOptions f)
    {
        (string, bool, FeatureOptions)[] all =
        [
            ("words", f.Words is not null, f with { Words = null }),
            ("characters", f.Characters is not null, f with { Characters = null }),
            ("subwords", f.Subwords is not null, f with { Subwords = null }),
            ("cues", f.Cues is not null, f with { Cues = null }),
            ("patterns", f.Patterns is not null, f with { Patterns = null }),
            ("sequence", f.Sequence is not null, f with { Sequence = null }),
            ("skeleton", f.Skeleton is not null, f with { Skeleton = null }),
            ("frame", f.Frame is not null, f with { Frame = null }),
            ("context", f.Context is not null, f with { Context = null }),
        ];
        return all.Where(c => c.Item2).Select(c => (c.Item1, c.Item3));
    }
}
