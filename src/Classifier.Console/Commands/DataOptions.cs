using System.CommandLine;
using Classifier.Training.Data;

namespace Classifier.Commands;

/// <summary>The options by which commands name labelled data.</summary>
internal sealed class DataOptions
{
    private readonly Option<string> _text = new("--text-column") { Description = "Column of the sentence", DefaultValueFactory = _ => "text" };
    private readonly Option<string> _label = new("--label-column") { Description = "Column of the label", DefaultValueFactory = _ => "label" };
    private readonly Option<string> _article = new("--article-column") { Description = "Column of the article's id", DefaultValueFactory = _ => "article" };
    private readonly Option<string> _position = new("--position-column") { Description = "Column of the place in the article", DefaultValueFactory = _ => "position" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_text);
        command.Options.Add(_label);
        command.Options.Add(_article);
        command.Options.Add(_position);
    }

    /// <summary>The column names given.</summary>
    public CsvColumns Columns(ParseResult parsed) => new()
    {
        Text = parsed.GetRequiredValue(_text),
        Label = parsed.GetRequiredValue(_label),
        Article = parsed.GetRequiredValue(_article),
        Position = parsed.GetRequiredValue(_position),
    };
}
