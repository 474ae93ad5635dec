using System.CommandLine;
using System.Globalization;
using Classifier.Prediction;
using Classifier.Scoring;

namespace Classifier.Commands;

/// <summary>The command line of <c>classifier score</c>.</summary>
internal sealed class ScoreOptions
{
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Articles: files, folders (.txt, .jsonl, .ndjson and .csv in them), globs, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _model = new("--model", "-m") { Description = $"The model (default: {DefaultModel.Path}, else the one that came with the program)" };
    private readonly Option<string> _format = new("--format", "-f") { Description = "How results are written: table, jsonl, csv, or html: the articles as one page, with what spoke for each label", DefaultValueFactory = _ => "table" };
    private readonly Option<string> _input = new("--input", "-i")
    {
        Description = "How inputs are read: text (one article), jsonl, csv, or auto: by file ending, and - by its first character ({ is jsonl)",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<string> _textField = new("--text-field") { Description = "JSON field of the text", DefaultValueFactory = _ => "text" };
    private readonly Option<string> _idField = new("--id-field") { Description = "JSON field of the id, used where present", DefaultValueFactory = _ => "id" };
    private readonly Option<string> _textColumn = new("--text-column") { Description = "CSV column of the text", DefaultValueFactory = _ => "text" };
    private readonly Option<string> _idColumn = new("--id-column") { Description = "CSV column of the id, used where present", DefaultValueFactory = _ => "id" };
    private readonly Option<bool> _sentences = new("--sentences") { Description = "Take each record (in plain text: each line) as one loose sentence instead of an article to split" };
    private readonly Option<bool> _brief = new("--sentences-only") { Description = "Write label, confidence and text only, without offsets and probabilities" };
    private readonly Option<double> _minimum = new("--min-confidence") { Description = "Leave out sentences whose label is less probable than this, from 0 to 1; their number is said at the end", DefaultValueFactory = _ => 0 };
    private readonly Option<string?> _thresholds = new("--thresholds") { Description = "Leave out sentences less probable than their label's threshold in this file, as 'evaluate --thresholds' writes it (default: by the thresholds in the model, where it has some)" };
    private readonly Option<bool> _noThresholds = new("--no-thresholds") { Description = "Leave nothing out by the thresholds in the model" };
    private readonly Option<string?> _labels = new("--labels") { Description = "Write only sentences of these labels, separated by commas" };

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        _format.AcceptOnlyFromAmong("table", "jsonl", "csv", "html");
        _input.AcceptOnlyFromAmong("auto", "text", "jsonl", "csv");
        command.Arguments.Add(_paths);
        foreach (Option option in (Option[])[_model, _format, _input, _textField, _idField, _textColumn, _idColumn, _sentences, _brief, _minimum, _thresholds, _noThresholds, _labels])
            command.Options.Add(option);
    }

    /// <summary>The model's path.</summary>
    public string Model(ParseResult parsed) => DefaultModel.Resolve(parsed.GetValue(_model));

    /// <summary>How results are written.</summary>
    public string Format(ParseResult parsed) => parsed.GetRequiredValue(_format);

    /// <summary>Whether records are loose sentences.</summary>
    public bool LooseSentences(ParseResult parsed) => parsed.GetValue(_sentences);

    /// <summary>Whether offsets and probabilities are left out.</summary>
    public bool Brief(ParseResult parsed) => parsed.GetValue(_brief);

    /// <summary>The input formats.</summary>
    public InputFormats Formats(ParseResult parsed) => new()
    {
        Text = new TextFormat(LooseSentences(parsed)),
        JsonLines = new JsonLinesFormat(parsed.GetRequiredValue(_textField), parsed.GetRequiredValue(_idField)),
        Csv = new CsvFormat(parsed.GetRequiredValue(_textColumn), parsed.GetRequiredValue(_idColumn)),
    };

    /// <summary>The inputs in order.</summary>
    public IReadOnlyList<ScoringInput> Inputs(ParseResult parsed, InputFormats formats, Func<Stream> openStandardInput)
    {
        InputFormat? stated = parsed.GetRequiredValue(_input) switch
        {
            "text" => formats.Text,
            "jsonl" => formats.JsonLines,
            "csv" => formats.Csv,
            _ => null,
        };
        return [.. InputFiles.Expand(parsed.GetRequiredValue(_paths)).Select(name => new ScoringInput(
            name, stated ?? formats.OfName(name), name == "-" ? openStandardInput : () => InputFiles.Open(name)))];
    }

    /// <summary>Makes sure that no option asks for what a page does not have.</summary>
    /// <exception cref="UsageException">One does.</exception>
    public void CheckPage(ParseResult parsed)
    {
        if (LooseSentences(parsed) || Brief(parsed) || parsed.GetValue(_labels) is not null)
            throw new UsageException("--format html shows articles as they are; --sentences, --sentences-only and --labels are for the other formats.");
    }

    /// <summary>Whether sentences are left out by the thresholds in the model, where it has some.</summary>
    public bool UsesModelThresholds(ParseResult parsed) => parsed.GetValue(_thresholds) is null && !parsed.GetValue(_noThresholds);

    /// <summary>Which sentences are written.</summary>
    /// <exception cref="UsageException">A value makes no sense.</exception>
    public SentenceFilter Filter(ParseResult parsed, SentenceClassifier classifier)
    {
        IReadOnlyList<string> labels = classifier.Labels;
        double minimum = parsed.GetValue(_minimum);
        if (!(minimum is >= 0 and <= 1))
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--min-confidence is {minimum}; it must be from 0 to 1."));
        double[]? thresholds = Thresholds(parsed, classifier);
        if (parsed.GetValue(_labels) is not { } wanted)
            return new SentenceFilter((float)minimum, null, thresholds);
        string[] names = wanted.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.FirstOrDefault(n => !labels.Contains(n, StringComparer.Ordinal)) is { } unknown)
            throw new UsageException($"--labels: the model has no label '{unknown}'; its labels are {string.Join(", ", labels)}.");
        return new SentenceFilter((float)minimum, [.. labels.Select(l => names.Contains(l, StringComparer.Ordinal))], thresholds);
    }

    private double[]? Thresholds(ParseResult parsed, SentenceClassifier classifier)
    {
        if (parsed.GetValue(_thresholds) is not { } path)
            return UsesModelThresholds(parsed) ? classifier.Thresholds?.InOrderOf(classifier.Labels).ToArray() : null;
        return parsed.GetValue(_noThresholds)
            ? throw new UsageException("--thresholds and --no-thresholds cannot both be meant; give one.")
            : ThresholdFile.Read(path, classifier.Labels);
    }
}
