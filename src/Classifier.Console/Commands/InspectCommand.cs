using System.CommandLine;
using Classifier.Prediction;
using Classifier.Training.Data;
using Classifier.Training.Reports;

namespace Classifier.Commands;

/// <summary><c>classifier inspect</c>: what is in a model.</summary>
internal sealed class InspectCommand(Streams streams)
{
    private const string Corpus = "data/corpus";

    private readonly DataOptions _data = new();
    private readonly Argument<string?> _model = new("model") { Description = $"The model (default: {DefaultModel.Path}, else the one that came with the program)", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int> _features = new("--features") { Description = "How many features for and against each label, from 0 to 1000", DefaultValueFactory = _ => 10 };
    private readonly Option<string[]> _files = new("--data")
    {
        Description = $"Labelled CSVs, best those of the training, in which names for features are looked up, since a model holds hashes only (default: {Corpus} where it is)",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Write JSON, as docs/inspection.schema.json describes it" };
    private readonly Option<bool> _card = new("--card") { Description = "Write the model card as Markdown: the one in the model, else one that stands beside it or is made of what it holds" };

    public Command Create()
    {
        var command = new Command("inspect", "Shows what is in a model: how it was made, how good it is, its strongest features, sizes and fingerprints.");
        command.Arguments.Add(_model);
        foreach (Option option in (Option[])[_features, _files, _json, _card])
            command.Options.Add(option);
        _data.AddTo(command);
        command.SetAction(CommandLineApplication.Guarded(streams, (parsed, cancellation) => Task.FromResult(Run(parsed, cancellation))));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        int count = parsed.GetValue(_features);
        if (count is < 0 or > 1000)
            throw new UsageException($"--features is {count}; it must be from 0 to 1000.");
        string path = DefaultModel.Resolve(parsed.GetValue(_model));
        using SentenceClassifier classifier = SentenceClassifier.Load(path);
        if (parsed.GetValue(_card) && !parsed.GetValue(_json) && classifier.Card is { } card)
            return WriteCard(card);
        IReadOnlyList<LabelFeatures> features = StrongestFeatures.Of(classifier, count == 0 ? [] : Rows(parsed, cancellation), count, cancellation);
        if (parsed.GetValue(_json))
        {
            using Stream output = streams.OpenOutput();
            InspectionJson.Write(output, ModelFileSizes.Of(path), classifier, features);
            output.Write("\n"u8);
        }
        else if (parsed.GetValue(_card))
        {
            // A model that has no card in it was trained without; training has perhaps written one beside it.
            return WriteCard(ModelCardFile.Read(path, classifier.Manifest)
                ?? new ModelCard { Title = Path.GetFileName(path), Manifest = classifier.Manifest, Features = features }.ToMarkdown());
        }
        else
        {
            InspectionTables.Write(streams.Results, ModelFileSizes.Of(path), classifier.Manifest, features);
        }

        return ExitCodes.Done;
    }

    private int WriteCard(string card)
    {
        using Stream output = streams.OpenOutput();
        output.Write(System.Text.Encoding.UTF8.GetBytes(card));
        return ExitCodes.Done;
    }

    private IReadOnlyList<LabelledSentence> Rows(ParseResult parsed, CancellationToken cancellation)
    {
        string[] given = parsed.GetValue(_files) is { Length: > 0 } files ? files : Directory.Exists(Corpus) ? [Corpus] : [];
        return SentenceCsv.Read(DataFiles.Expand(given, ".csv"), _data.Columns(parsed), cancellation: cancellation);
    }
}
