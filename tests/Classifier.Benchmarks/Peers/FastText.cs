using System.Text;
using Classifier.Benchmarks.Processes;

namespace Classifier.Benchmarks.Peers;

/// <summary>fastText, by its command line, with the settings of its tutorial on text classification.</summary>
internal sealed class FastText(Assignment assignment)
{
    private const string Program = "/usr/bin/fasttext";
    private const string LabelMark = "__label__";

    private int Passes => assignment.IsQuick ? 5 : 50;

    public static bool IsThere => File.Exists(Program);

    /// <summary>Trains, judges and times it.</summary>
    /// <param name="name">What it is called on the page.</param>
    /// <param name="subwords">Options for subwords; none for none.</param>
    public Result Run(string name, params string[] subwords)
    {
        string training = Write("fasttext.train", assignment.Rows.Select(r => $"{LabelMark}{r.Label} {Normalise(r.Text)}"));
        string model = Path.Combine(assignment.Folder, "fasttext");
        ChildProcess fit = ChildProcess.Run(Program,
        [
            "supervised", "-input", training, "-output", model, "-lr", "0.5", "-epoch", "25", "-wordNgrams", "2", "-bucket", "200000", "-dim", "50",
            "-seed", "1", "-thread", $"{Environment.ProcessorCount}", "-verbose", "0", .. subwords,
        ]);
        model += ".bin";

        string[] sentences = [.. assignment.Text.Sentences.Select(Normalise)];
        ChildProcess once = Predict(model, Write("fasttext.once", sentences));
        ChildProcess often = Predict(model, Write("fasttext.often", Enumerable.Repeat(sentences, Passes).SelectMany(s => s)));
        ChildProcess judged = Predict(model, Write("fasttext.external", assignment.External.Select(r => Normalise(r.Text))), keepOutput: true);
        string[] predicted = [.. judged.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[LabelMark.Length..])];
        return new Result(
            name,
            fit.Time,
            fit.PeakMemory,
            new FileInfo(model).Length,
            (Passes - 1.0) * sentences.Length / (often.Time - once.Time).TotalSeconds,
            often.PeakMemory,
            Quality.Of(assignment.External, predicted));
    }

    private static ChildProcess Predict(string model, string path, bool keepOutput = false) =>
        ChildProcess.Run(Program, ["predict", model, path], keepOutput);

    private string Write(string name, IEnumerable<string> lines)
    {
        string path = Path.Combine(assignment.Folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    /// <summary>Lower case, with blanks around signs, as the tutorial does it; fastText itself cuts at blanks only.</summary>
    private static string Normalise(string text)
    {
        var normal = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                normal.Append(char.ToLowerInvariant(c));
            else if (char.IsWhiteSpace(c))
                normal.Append(' ');
            else
                normal.Append(' ').Append(c).Append(' ');
        }

        return normal.ToString();
    }
}
