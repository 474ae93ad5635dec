using System.Text.Json;
using Classifier.Benchmarks.Processes;

namespace Classifier.Benchmarks.Peers;

/// <summary>scikit-learn, by a script of its own.</summary>
internal static class ScikitLearn
{
    public static Result Run(Assignment assignment, string python)
    {
        string WriteJson(string name, object value)
        {
            string path = Path.Combine(assignment.Folder, name);
            File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(value));
            return path;
        }

        string training = WriteJson("svm.train.json", assignment.Rows.Select(r => new[] { r.Label, r.Text }));
        string external = WriteJson("svm.external.json", assignment.External.Select(r => r.Text));
        string sentences = WriteJson("svm.sentences.json", assignment.Text.Sentences);
        ChildProcess run = ChildProcess.Run(
            python, [Path.Combine(AppContext.BaseDirectory, "linear_svm.py"), training, external, sentences, assignment.Folder], keepOutput: true);
        JsonElement report = JsonDocument.Parse(run.Output).RootElement;
        return new Result(
            "scikit-learn, TF-IDF of words and characters, LinearSVC",
            TimeSpan.FromSeconds(report.GetProperty("train_seconds").GetDouble()),
            report.GetProperty("train_peak_bytes").GetInt64(),
            report.GetProperty("model_bytes").GetInt64(),
            report.GetProperty("sentences_per_second").GetDouble(),
            run.PeakMemory,
            Quality.Of(assignment.External, [.. report.GetProperty("predicted").EnumerateArray().Select(l => l.GetString()!)]));
    }
}
