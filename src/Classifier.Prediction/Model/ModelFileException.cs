namespace Classifier.Prediction.Model;

/// <summary>A model file that cannot be used; the message says what is wrong with it.</summary>
public sealed class ModelFileException : Exception
{
    /// <summary>Makes an exception that says what is wrong.</summary>
    public ModelFileException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception that says what is wrong and keeps the cause.</summary>
    public ModelFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception without details.</summary>
    public ModelFileException()
    {
    }
}
