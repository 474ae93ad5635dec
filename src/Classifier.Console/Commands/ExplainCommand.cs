using System.CommandLine;
using Classifier.Prediction;
using Classifier.Prediction.Explanations;
using Classifier.Scoring;

namespace Classifier.Commands;

/// <summary><c>classifier explain</c>: what in a text spoke for and against its labels.</summary>
internal sealed class ExplainCommand(Streams streams)
{
    private readonly Argument<string> _text = new("text") { Description = "A sentence or more, the file of an article, or - for standard input" };
    private readonly Option<string?> _model = new("--model", "-m") { Description = $"The model (default: {DefaultModel.Path}, else the one that came with the program)" };
    private readonly Option<string?> _label = new("--label") { Description = "Explain this label (default: all labels of one sentence, of several sentences the label given)" };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON, as docs/explanation.schema.json describes it" };
    private readonly Option<string?> _html = new("--html") { Description = "Write the text as a page with its cues marked to this file" };

    public Command Create()
    {
        var command = new Command("explain", "Explains the labels of sentences: which pieces of text spoke for and against each.");
        command.Arguments.Add(_text);
        foreach (Option option in (Option[])[_model, _label, _json, _html])
            command.Options.Add(option);
        command.SetAction(CommandLineApplication.Guarded(streams, (parsed, _) => Task.FromResult(Run(parsed))));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        using SentenceClassifier classifier = SentenceClassifier.Load(DefaultModel.Resolve(parsed.GetValue(_model)));
        int? label = Label(parsed, classifier.Labels);
        (string title, string text) = Article(parsed.GetRequiredValue(_text));
        IReadOnlyList<SentenceExplanation> sentences = classifier.ExplainArticle(text);
        if (parsed.GetValue(_html) is { } page)
            OutputFile.Write(page, ArticlePage.Of(title, text, classifier.Labels, sentences, new SentenceFilter(0, null)));
        if (parsed.GetValue(_json))
        {
            using Stream output = streams.OpenOutput();
            ExplanationJson.Write(output, sentences, label is { } one ? [one] : [.. Enumerable.Range(0, classifier.Labels.Count)]);
            output.Write("\n"u8);
        }
        else
        {
            var view = new ExplanationView(streams.Results);
            foreach (SentenceExplanation sentence in sentences)
                view.Write(sentence, label is { } one ? [one] : Labels(sentence, all: sentences.Count == 1));
        }

        return ExitCodes.Done;
    }

    private int? Label(ParseResult parsed, IReadOnlyList<string> labels)
    {
        if (parsed.GetValue(_label) is not { } name)
            return null;
        return labels.Index().Where(l => l.Item == name).Select(l => (int?)l.Index).FirstOrDefault()
            ?? throw new UsageException($"--label: the model has no label '{name}'; its labels are {string.Join(", ", labels)}.");
    }

    /// <summary>The labels, the most probable first.</summary>
    private static int[] Labels(SentenceExplanation sentence, bool all) =>
        [.. sentence.Prediction.Probabilities.Index().OrderByDescending(p => p.Item).Select(p => p.Index).Take(all ? int.MaxValue : 1)];

    private (string Title, string Text) Article(string given)
    {
        if (given == "-")
            return ("Article", ArticleText.Read("-", streams.OpenInput));
        if (File.Exists(given))
            return (Path.GetFileName(given), ArticleText.Read(given, () => InputFiles.Open(given)));
        // A sentence has spaces; what has none and looks like a path was meant for one.
        if (!given.Any(char.IsWhiteSpace) && (Path.GetExtension(given) is { Length: > 1 } || given.Contains(Path.DirectorySeparatorChar)))
            throw new InputException($"{given}: there is no such file.");
        return ("Explanation", given);
    }
}
