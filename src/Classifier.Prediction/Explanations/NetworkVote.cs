namespace Classifier.Prediction.Explanations;

/// <summary>What a network makes of a sentence.</summary>
/// <param name="Logits">Its logits; empty where there is no network.</param>
/// <param name="Biases">What it adds to the score of each label before anything is read.</param>
/// <param name="Windows">The windows of words that its filters answer most to, in the order of the text, and what they add to the scores.</param>
internal sealed record NetworkVote(float[] Logits, double[] Biases, IReadOnlyList<ExplainedFeature> Windows)
{
    /// <summary>No vote.</summary>
    public static NetworkVote None(int labels) => new([], new double[labels], []);
}
