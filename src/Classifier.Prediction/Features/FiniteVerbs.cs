namespace Classifier.Prediction.Features;

/// <summary>Verb forms that can only be the finite verb of their clause, by hash.</summary>
internal static class FiniteVerbs
{
    private static readonly HashSet<ulong> Hashes =
        [.. "is are was were has have had will would could should may might must can said says did does do".Split(' ').Select(w => FeatureHash.Of(w))];

    /// <summary>Whether a token's hash is that of a finite verb.</summary>
    public static bool Contains(ulong hash) => Hashes.Contains(hash);
}
