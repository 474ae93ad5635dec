namespace Classifier.Training.Fitting;

/// <summary>Training that failed although the data was sound, such as a model that does not agree with ML.NET.</summary>
public sealed class TrainingException : Exception
{
    /// <summary>Makes an exception that says what is wrong.</summary>
    public TrainingException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception that says what is wrong and keeps the cause.</summary>
    public TrainingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes an exception without details.</summary>
    public TrainingException()
    {
    }
}
