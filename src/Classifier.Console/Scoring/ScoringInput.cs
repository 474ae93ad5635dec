namespace Classifier.Scoring;

/// <summary>Something to score.</summary>
/// <param name="Name">How it is called in ids and messages: the path as given, or "-" for standard input.</param>
/// <param name="Format">How its bytes are to be taken; null when its first byte decides.</param>
/// <param name="Open">Opens it.</param>
internal sealed record ScoringInput(string Name, InputFormat? Format, Func<Stream> Open);
