namespace Classifier.Training.Data.Checks;

/// <summary>Looks for one sort of trouble in rows that could be read.</summary>
internal interface IDataCheck
{
    /// <summary>Adds what it finds, in the order of the rows.</summary>
    void Run(CheckedRows rows, FindingCollector findings, CancellationToken cancellation);
}
