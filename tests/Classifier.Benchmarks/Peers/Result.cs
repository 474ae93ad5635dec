namespace Classifier.Benchmarks.Peers;

/// <summary>How a contender did.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Training">What training cost.</param>
/// <param name="TrainingMemory">Peak memory of training, in bytes.</param>
/// <param name="ModelSize">Bytes of its model file.</param>
/// <param name="SentencesPerSecond">On one thread, without loading the model.</param>
/// <param name="ScoringMemory">Peak memory of scoring, in bytes.</param>
/// <param name="Quality">How good it is; null where nothing was given to judge it on.</param>
internal sealed record Result(
    string Name,
    TimeSpan Training,
    long TrainingMemory,
    long ModelSize,
    double SentencesPerSecond,
    long ScoringMemory,
    Quality? Quality);
