using Classifier.Prediction.Features;
using Classifier.Prediction.Model.Network;

namespace Classifier.Prediction.Model;

/// <summary>All that a model file holds.</summary>
/// <param name="Manifest">What the model says of itself.</param>
/// <param name="Vocabulary">Hash to slot.</param>
/// <param name="Model">Weights, biases and calibration.</param>
/// <param name="Lexicon">The cue lexicon; empty where the cue channel is off.</param>
/// <param name="Assets">Files that channels need besides, such as a tokenizer's vocabulary, by entry name.</param>
internal sealed record ModelContents(
    ModelManifest Manifest,
    SlotTable Vocabulary,
    LinearModel Model,
    Lexicon Lexicon,
    IReadOnlyDictionary<string, byte[]> Assets)
{
    /// <summary>Which words earn a sentence its label; without tables where the training data had no marks.</summary>
    public EvidenceTables Evidence { get; init; } = EvidenceTables.None;

    /// <summary>The network that votes beside the linear model; null where there is none.</summary>
    public SentenceNetwork? Network { get; init; }

    /// <summary>What a user should know of the model, as Markdown; null where the file has no card.</summary>
    public string? Card { get; init; }
}
