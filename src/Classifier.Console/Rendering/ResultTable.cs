using System.Buffers;
using System.Globalization;
using System.Text;
using Classifier.Scoring;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary>Results as tables for people, one a record.</summary>
internal sealed class ResultTable : ResultWriter
{
    private readonly IReadOnlyList<string> _labels;
    private readonly bool _brief;
    private readonly StringBuilder _room = new();
    private readonly IAnsiConsole _console;
    private Table _table = new();
    private string _id = "";

    /// <param name="labels">The labels' names.</param>
    /// <param name="brief">Whether offsets are left out.</param>
    /// <param name="like">The console whose width and colours are to be kept to.</param>
    public ResultTable(IReadOnlyList<string> labels, bool brief, IAnsiConsole like)
    {
        _labels = labels;
        _brief = brief;
        Profile profile = like.Profile;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = profile.Capabilities.Ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = (ColorSystemSupport)profile.Capabilities.ColorSystem,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StringWriter(_room, CultureInfo.InvariantCulture)),
        });
        _console.Profile.Width = profile.Width;
        _console.Profile.Capabilities.Unicode = profile.Capabilities.Unicode;
    }

    public override void Begin(RecordText record, IBufferWriter<byte> output)
    {
        _table = new Table { Border = TableBorder.Simple };
        _id = TerminalText.Visible(record.Id);
        _table.AddColumn(new TableColumn("label").NoWrap());
        _table.AddColumn(new TableColumn("sure").RightAligned().NoWrap());
        if (!_brief)
            _table.AddColumn(new TableColumn("place").RightAligned().NoWrap());
        _table.AddColumn("sentence");
    }

    public override void Write(SentenceResult sentence, IBufferWriter<byte> output)
    {
        var label = new Text(TerminalText.Visible(_labels[sentence.Label]), LabelStyle.Of(sentence.Label));
        // Rounded down, so that nothing is called certain that is not.
        var confidence = new Text(string.Create(CultureInfo.InvariantCulture, $"{(int)(sentence.Confidence * 100)} %"));
        Paragraph text = Sentence(TerminalText.Visible(sentence.Text), sentence.Evidence);
        if (_brief)
            _table.AddRow(label, confidence, text);
        else
            _table.AddRow(label, confidence, new Text(string.Create(CultureInfo.InvariantCulture, $"{sentence.Start}-{sentence.End}")), text);
    }

    /// <summary>The sentence with its evidence underlined, where it has any.</summary>
    private static Paragraph Sentence(string text, Range? evidence)
    {
        if (evidence is not { } range)
            return new Paragraph(text);
        return new Paragraph(text[..range.Start])
            .Append(text[range], new Style(decoration: Decoration.Underline))
            .Append(text[range.End..]);
    }

    public override void End(IBufferWriter<byte> output)
    {
        if (_table.Rows.Count == 0)
            return;
        _console.Write(new Text(_id + "\n", new Style(decoration: Decoration.Bold)));
        _console.Write(_table);
        Encoding.UTF8.GetBytes(_room.ToString(), output);
        _room.Clear();
    }
}
