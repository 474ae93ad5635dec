using System.Text;
using Classifier.Prediction.Model.Network;

namespace Classifier.Prediction.Model;

/// <summary>All that a model file has besides manifest, vocabulary and weights.</summary>
/// <param name="Lexicon">The lexicon's files, name and text.</param>
/// <param name="Assets">The tokenizer's files by entry name.</param>
/// <param name="Evidence">The evidence tables.</param>
/// <param name="Network">The network; null where the model has none.</param>
/// <param name="Card">The model card; null where the model has none.</param>
internal sealed record SmallEntries(
    IReadOnlyDictionary<string, string> Lexicon, SortedDictionary<string, byte[]> Assets, EvidenceTables Evidence, SentenceNetwork? Network, string? Card)
{
    /// <summary>Takes and verifies them.</summary>
    /// <exception cref="ModelFileException">One is missing, too long or damaged.</exception>
    public static SmallEntries Take(ModelEntries entries, ModelManifest manifest)
    {
        var lexicon = new Dictionary<string, string>(StringComparer.Ordinal);
        var assets = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        EvidenceTables evidence = EvidenceTables.None;
        SentenceNetwork? network = null;
        string? card = null;
        long lexiconRoom = ModelLimits.LexiconBytes, tokenizerRoom = ModelLimits.TokenizerBytes;
        byte[] Verified(string name, long limit) => ModelFile.Verified(entries.Take(name, limit), name, manifest);
        foreach (string name in manifest.Checksums.Keys)
        {
            if (name is ModelFile.VocabularyEntry or ModelFile.WeightsEntry)
                continue;
            if (name == ModelFile.EvidenceEntry)
            {
                evidence = EvidenceEncoding.Decode(Verified(name, ModelLimits.EvidenceBytes), manifest.Labels.Count);
            }
            else if (name == ModelFile.NetworkEntry)
            {
                NetworkShape shape = manifest.Network!;
                network = NetworkEncoding.Decode(
                    Verified(name, NetworkEncoding.MaximumLength(shape, manifest.Labels.Count)), shape, manifest.Labels.Count, manifest.Slots);
            }
            else if (name == ModelFile.CardEntry)
            {
                card = CardEncoding.Decode(Verified(name, ModelLimits.CardBytes));
            }
            else if (name.StartsWith(ModelFile.LexiconFolder, StringComparison.Ordinal))
            {
                byte[] bytes = Verified(name, lexiconRoom);
                lexiconRoom -= bytes.Length;
                lexicon.Add(name[ModelFile.LexiconFolder.Length..], Encoding.UTF8.GetString(bytes));
            }
            else
            {
                byte[] bytes = Verified(name, tokenizerRoom);
                tokenizerRoom -= bytes.Length;
                assets.Add(name, bytes);
            }
        }

        return new SmallEntries(lexicon, assets, evidence, network, card);
    }
}
