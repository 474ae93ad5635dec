namespace Classifier.Training.Data;

/// <summary>The kinds of unusable header lines.</summary>
internal enum HeaderProblemKind
{
    /// <summary>There is no header.</summary>
    Empty,

    /// <summary>Two columns have the same name.</summary>
    Repeated,

    /// <summary>A required column is missing.</summary>
    Missing,
}

/// <summary>Something that makes a header line unusable.</summary>
/// <param name="Kind">What kind of problem it is.</param>
/// <param name="Column">The column's name; empty where there is no header.</param>
/// <param name="Message">What is wrong, as a sentence without its end.</param>
/// <param name="Advice">What to do, as a whole sentence.</param>
internal sealed record HeaderProblem(HeaderProblemKind Kind, string Column, string Message, string Advice);
