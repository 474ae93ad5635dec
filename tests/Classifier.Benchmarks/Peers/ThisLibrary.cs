using Classifier.Benchmarks.Processes;
using Classifier.Benchmarks.Speed;
using Classifier.Prediction;

namespace Classifier.Benchmarks.Peers;

/// <summary>The contender of this repository.</summary>
internal static class ThisLibrary
{
    /// <summary>Trains, with all that <c>train</c> does by default, judges and times a model.</summary>
    /// <param name="assignment">What to do.</param>
    /// <param name="program">The console.</param>
    /// <param name="model">Where the model goes.</param>
    /// <param name="duration">How long to time it.</param>
    public static Result Run(Assignment assignment, string program, string model, TimeSpan duration)
    {
        ChildProcess training = ChildProcess.Run(program, ["train", "--data", .. assignment.Files, "--final", "-o", model]);
        using SentenceClassifier classifier = SentenceClassifier.Load(model);
        Stint speed = new ScoringSpeed(classifier, assignment.Text, duration).OneThread();
        IReadOnlyList<SentencePrediction> predictions = classifier.ClassifyMany([.. assignment.External.Select(r => r.Text)]);
        string lines = Path.Combine(assignment.Folder, "sentences.jsonl");
        JsonLines.Write(lines, assignment.Text.Sentences, assignment.Text.Sentences.Count);
        ChildProcess scoring = ChildProcess.Run(program, ["score", lines, "--sentences", "--format", "jsonl", "--model", model]);
        return new Result(
            "this library",
            training.Time,
            training.PeakMemory,
            new FileInfo(model).Length,
            speed.PerSecond,
            scoring.PeakMemory,
            Quality.Of(assignment.External, [.. predictions.Select(p => p.Label)]));
    }
}
