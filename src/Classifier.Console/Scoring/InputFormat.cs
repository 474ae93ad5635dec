namespace Classifier.Scoring;

/// <summary>How the bytes of an input are to be taken.</summary>
internal abstract class InputFormat
{
    /// <summary>Finds the records of one input.</summary>
    public abstract RecordFraming CreateFraming();

    /// <summary>Whether the first record names the columns.</summary>
    public virtual bool HasHeader => false;

    /// <summary>Whether an input has many records, so that a record's line belongs into its id.</summary>
    public virtual bool HasManyRecords => true;

    /// <summary>Reads the records of one input.</summary>
    /// <param name="header">The first record where <see cref="HasHeader"/>, else nothing.</param>
    /// <exception cref="InputException">The header is not sound.</exception>
    public abstract RecordParser CreateParser(ReadOnlySpan<byte> header);
}
