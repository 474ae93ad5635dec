using System.Diagnostics;
using System.Globalization;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;

namespace Classifier.Benchmarks;

/// <summary><c>evidence DATA...</c>: token F1 of found evidence against the marks, by grouped cross-validation, as a Markdown table.</summary>
internal static class EvidenceBenchmark
{
    public static int Run(string[] data)
    {
        var watch = Stopwatch.StartNew();
        IReadOnlyList<LabelledSentence> rows = SentenceCsv.Read(DataFiles.Expand(data.Length > 0 ? data : ["data/corpus"], ".csv"), new CsvColumns());
        IReadOnlyList<EvidenceResult> results = new EvidenceEvaluator(LexiconFiles.BuiltIn()).CrossValidate(rows);
        Console.WriteLine("| label | marked rows | token F1 | precision | recall | exact | whole sentence F1 | longest cue F1 |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (EvidenceResult r in results)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {r.Label} | {r.Rows:N0} | {r.Found.F1:F3} | {r.Found.Precision:F3} | {r.Found.Recall:F3} | {r.Exact:P0} | {r.WholeSentence.F1:F3} | {r.LongestCue.F1:F3} |"));
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:F1} s, {Environment.CpuUsage.TotalTime.TotalSeconds:F1} s of processor time"));
        return 0;
    }
}
