using System.Buffers;

namespace Classifier.Scoring;

/// <summary>Writes results in one format. Not thread-safe: one a thread.</summary>
internal abstract class ResultWriter
{
    /// <summary>Writes what stands before all results.</summary>
    public virtual void WriteHeader(IBufferWriter<byte> output)
    {
    }

    /// <summary>Begins the results of a record.</summary>
    public abstract void Begin(RecordText record, IBufferWriter<byte> output);

    /// <summary>Writes a sentence of the record.</summary>
    public abstract void Write(SentenceResult sentence, IBufferWriter<byte> output);

    /// <summary>Ends the results of a record.</summary>
    public virtual void End(IBufferWriter<byte> output)
    {
    }
}
