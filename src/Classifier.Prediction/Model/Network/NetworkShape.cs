namespace Classifier.Prediction.Model.Network;

/// <summary>The sizes of a network's layers. Part of the model file.</summary>
public sealed record NetworkShape
{
    /// <summary>Filters that are worked on together.</summary>
    internal const int FilterBlock = 64;

    private const int MaximumPieces = 1 << 16;
    private const int MaximumNumbers = 1 << 21;

    /// <summary>Number of word pieces that have a vector. From 1 to 65,536.</summary>
    public required int Pieces { get; init; }

    /// <summary>Length of a vector. From 8 to 256, a multiple of 8; default 32.</summary>
    public int Dimensions { get; init; } = 32;

    /// <summary>Number of filters. From 64 to 256, a multiple of 64; default 64.</summary>
    public int Filters { get; init; } = 64;

    /// <summary>Number of words in the window of a filter. Odd, from 1 to 9; default 5.</summary>
    public int Window { get; init; } = 5;

    /// <summary>Checks every size.</summary>
    /// <exception cref="ArgumentException">One is out of its range; the message names it, its value and the rule.</exception>
    public void Validate()
    {
        Guard.Between(Pieces, 1, MaximumPieces, nameof(Pieces));
        Guard.Between(Dimensions, 8, 256, nameof(Dimensions));
        Guard.Between(Filters, FilterBlock, 256, nameof(Filters));
        Guard.Between(Window, 1, 9, nameof(Window));
        if (Dimensions % 8 != 0)
            throw new ArgumentException($"Dimensions is {Dimensions}; it must be a multiple of 8.");
        if (Filters % FilterBlock != 0)
            throw new ArgumentException($"Filters is {Filters}; it must be a multiple of {FilterBlock}.");
        if (Pieces * Dimensions > MaximumNumbers)
            throw new ArgumentException($"Pieces times Dimensions is {Pieces * Dimensions}; it must be at most {MaximumNumbers}.");
        if (Window % 2 == 0)
            throw new ArgumentException($"Window is {Window}; it must be odd.");
    }
}
