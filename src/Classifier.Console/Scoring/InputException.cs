namespace Classifier.Scoring;

/// <summary>An input that cannot be scored; the message says what is wrong with it.</summary>
internal sealed class InputException(string message) : Exception(message);
