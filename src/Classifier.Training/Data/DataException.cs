namespace Classifier.Training.Data;

/// <summary>Labelled data that cannot be used; the message says what is wrong, where, and what to do.</summary>
public sealed class DataException : Exception
{
    /// <summary>Makes an exception that says what is wrong.</summary>
    public DataException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception that says what is wrong and keeps the cause.</summary>
    public DataException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception without details.</summary>
    public DataException()
    {
    }
}
