using System.Globalization;
using Classifier.Prediction;
using Classifier.Prediction.Explanations;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary>An explanation for a terminal: the sentence with its cues coloured, then the sum that gives each label's score.</summary>
internal sealed class ExplanationView(IAnsiConsole console)
{
    private const int CuesShown = 8;
    private const int FeaturesShown = 2;
    private const double FaintShare = 0.08;
    private const double LeastShown = 0.005;

    /// <summary>Writes a sentence.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="labels">The labels whose sums are shown, by index; the first one's cues are coloured.</param>
    public void Write(SentenceExplanation explanation, IReadOnlyList<int> labels)
    {
        SentencePrediction prediction = explanation.Prediction;
        int predicted = explanation.Labels.Index().First(l => l.Item == prediction.Label).Index;
        var heading = new Paragraph();
        heading.Append(TerminalText.Visible(prediction.Label), LabelStyle.Of(predicted));
        heading.Append(string.Create(CultureInfo.InvariantCulture, $" {(int)(prediction.Confidence * 100)} %   {prediction.Start}-{prediction.End}\n"));
        console.Write(heading);
        console.Write(Coloured(explanation, labels[0]));
        console.Write(Sums(explanation, labels));
    }

    private static Paragraph Coloured(SentenceExplanation explanation, int label)
    {
        SentencePrediction prediction = explanation.Prediction;
        ExplainedCue[] cues = [.. explanation.Cues.Where(c => !c.IsOfWholeSentence)];
        double strongest = cues.Select(c => Math.Abs(c.Contributions[label])).DefaultIfEmpty(0).Max();
        var paragraph = new Paragraph();
        int at = prediction.Start;
        foreach (ExplainedCue cue in cues)
        {
            Append(at, cue.Start, Style.Plain);
            Append(cue.Start, cue.End, StyleOf(strongest == 0 ? 0 : cue.Contributions[label] / strongest));
            at = cue.End;
        }

        Append(at, prediction.End, Style.Plain);
        paragraph.Append("\n");
        return paragraph;

        void Append(int from, int to, Style style) =>
            paragraph.Append(TerminalText.Visible(prediction.Text.AsSpan(from - prediction.Start, to - from)), style);
    }

    private static Style StyleOf(double share) => share switch
    {
        >= 0.5 => new Style(Color.Green4, decoration: Decoration.Bold),
        >= FaintShare => new Style(Color.Green4),
        > -FaintShare => Style.Plain,
        > -0.5 => new Style(Color.Red3),
        _ => new Style(Color.Red3, decoration: Decoration.Underline),
    };

    private static Table Sums(SentenceExplanation explanation, IReadOnlyList<int> labels)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("label").NoWrap());
        table.AddColumn(new TableColumn("score").RightAligned().NoWrap());
        table.AddColumn("made of");
        table.AddColumn("mostly");
        foreach (int label in labels)
            AddSum(table, explanation, label);
        return table;
    }

    private static void AddSum(Table table, SentenceExplanation explanation, int label)
    {
        ExplainedCue[] ordered = [.. explanation.Cues.OrderByDescending(c => c.Contributions[label])];
        ExplainedCue[] speakFor = [.. ordered.Where(c => c.Contributions[label] > LeastShown).Take(CuesShown)];
        ExplainedCue[] against = [.. ordered.Reverse().Where(c => c.Contributions[label] < -LeastShown).Take(CuesShown).Reverse()];
        ExplainedCue[] rest = [.. ordered.Except(speakFor).Except(against)];
        table.AddRow(
            new Text(TerminalText.Visible(explanation.Labels[label]), LabelStyle.Of(label)),
            new Text(string.Create(CultureInfo.InvariantCulture, $"{explanation.Scores[label]:0.000}")),
            new Text(string.Create(CultureInfo.InvariantCulture, $"probability {explanation.Prediction.Probabilities[label]:0.000}")),
            Text.Empty);
        foreach (ExplainedCue cue in speakFor)
            AddCue(cue, Color.Green4);
        if (rest.Length > 0)
            Add(rest.Sum(c => c.Contributions[label]), $"{rest.Length} more", Style.Plain, "");
        foreach (ExplainedCue cue in against)
            AddCue(cue, Color.Red3);
        Add(explanation.Biases[label], "bias", Style.Plain, "");

        void AddCue(ExplainedCue cue, Color color) => Add(
            cue.Contributions[label],
            cue.IsOfWholeSentence ? $"[{cue.Text}]" : cue.Text,
            new Style(color),
            string.Join(", ", Strongest(cue, label).Select(f => Described(f, label))));

        void Add(double contribution, string name, Style style, string mostly) => table.AddRow(
            Text.Empty,
            new Text(string.Create(CultureInfo.InvariantCulture, $"{contribution:+0.000;-0.000;0.000}")),
            new Text(TerminalText.Visible(name), style),
            new Text(TerminalText.Visible(mostly)));
    }

    /// <summary>The features that have most to do with a cue's being for or against the label.</summary>
    private static IEnumerable<ExplainedFeature> Strongest(ExplainedCue cue, int label)
    {
        int sign = Math.Sign(cue.Contributions[label]);
        return cue.Features
            .Where(f => sign * f.Contributions[label] > LeastShown)
            .OrderByDescending(f => sign * f.Contributions[label])
            .DistinctBy(f => f.Name)
            .Take(FeaturesShown);
    }

    private static string Described(ExplainedFeature feature, int label) => string.Create(
        CultureInfo.InvariantCulture,
        $"{feature.Name[(feature.Name.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 && feature.IsOfWholeSentence ? colon + 2 : 0)..]} ({feature.Channel.ToString().ToLowerInvariant()} {feature.Contributions[label]:+0.00;-0.00})");
}
