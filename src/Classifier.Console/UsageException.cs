namespace Classifier.Commands;

/// <summary>A command line that parses but makes no sense.</summary>
internal sealed class UsageException(string message) : Exception(message);
