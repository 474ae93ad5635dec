namespace Classifier.Prediction.Features;

/// <summary>Bands of sentence length in tokens.</summary>
internal static class LengthBand
{
    /// <summary>Eight bands, 0 to 7, from at most 4 tokens to more than 50.</summary>
    public static int Of(int tokens) => tokens switch
    {
        <= 4 => 0,
        <= 8 => 1,
        <= 12 => 2,
        <= 18 => 3,
        <= 25 => 4,
        <= 35 => 5,
        <= 50 => 6,
        _ => 7,
    };
}
