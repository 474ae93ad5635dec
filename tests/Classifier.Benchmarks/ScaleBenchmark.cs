using System.Globalization;
using Classifier.Benchmarks.Processes;
using Classifier.Training.Data;

namespace Classifier.Benchmarks;

/// <summary>
/// <c>scale ROWS [DATA]</c>: what <c>train</c> costs on so many rows, made of DATA, as a Markdown table: time from start to end and peak
/// memory of the console as a process of its own.
/// </summary>
internal static class ScaleBenchmark
{
    private const string Program = "src/Classifier.Console/bin/Release/net10.0/classifier.dll";

    public static int Run(string[] arguments)
    {
        if (arguments.Length is < 1 or > 2 || !int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count < 1_000)
        {
            Console.Error.WriteLine("usage: Classifier.Benchmarks scale ROWS [DATA]: ROWS is 1,000 or more, DATA a folder of labelled CSVs (default: data/corpus)");
            return 2;
        }

        IReadOnlyList<LabelledSentence> rows = SentenceCsv.Read(DataFiles.Expand([arguments.Length > 1 ? arguments[1] : "data/corpus"], ".csv"), new CsvColumns());
        string machine = Machine.Describe();
        string folder = Directory.CreateTempSubdirectory("classifier-benchmarks-").FullName;
        try
        {
            string data = Path.Combine(folder, "rows.csv");
            ManyRows.Write(data, rows, count, seed: 1);
            ChildProcess training = ChildProcess.Run(Program, ["train", "--data", data, "-o", Path.Combine(folder, "model.zip")], keepOutput: true);
            var table = new MarkdownTable("rows", "file", "seconds", "peak memory");
            table.Add($"{count:N0}", Units.Megabytes(new FileInfo(data).Length), Units.Seconds(training.Time), Units.Megabytes(training.PeakMemory));
            Console.WriteLine($"{machine}.\n\n{table}\n{training.Output.Split('\n')[0]}");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
