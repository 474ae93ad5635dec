namespace Classifier.Training.Data.Checks;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>The data cannot be used before it is mended.</summary>
    Error,

    /// <summary>The data can be used; the model may suffer.</summary>
    Warning,
}
