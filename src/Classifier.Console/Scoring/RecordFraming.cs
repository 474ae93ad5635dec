namespace Classifier.Scoring;

/// <summary>Finds where records end in a stream of bytes. Remembers what it has looked at, so that long records cost no more than short ones.</summary>
internal abstract class RecordFraming
{
    /// <summary>Finds the end of the first record.</summary>
    /// <param name="bytes">Bytes from the record's beginning on; after a 0, the same ones and more.</param>
    /// <param name="isLast">Whether the stream ends with these bytes.</param>
    /// <returns>Length of the record, its terminator included; 0 when its end is not among these bytes.</returns>
    public abstract int Next(ReadOnlySpan<byte> bytes, bool isLast);

    /// <summary>Goes on behind the bytes seen so far, although their record has no end yet: it is too long to keep.</summary>
    public abstract void Drop();
}
