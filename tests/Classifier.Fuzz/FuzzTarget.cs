namespace Classifier.Fuzz;

/// <summary>A door that takes anything: makes inputs, tries them, and throws when one does what no input may do.</summary>
internal abstract class FuzzTarget
{
    /// <summary>What is tried.</summary>
    public abstract string Name { get; }

    /// <summary>Makes an input.</summary>
    public abstract byte[] Make(Random random);

    /// <summary>Tries an input; an exception is a finding.</summary>
    public abstract void Try(byte[] input);

    /// <summary>Throws unless a condition holds.</summary>
    protected static void Require(bool condition, string what)
    {
        if (!condition)
            throw new FuzzException(what);
    }
}

/// <summary>Something that no input may bring about.</summary>
internal sealed class FuzzException(string message) : Exception(message);
