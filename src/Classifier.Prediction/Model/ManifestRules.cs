using System.Buffers;

namespace Classifier.Prediction.Model;

/// <summary>What a sound manifest must keep to.</summary>
internal static class ManifestRules
{
    /// <exception cref="ModelFileException">The manifest breaks a rule.</exception>
    public static void Check(ModelManifest manifest)
    {
        if (manifest.FormatVersion != ModelManifest.CurrentFormatVersion)
        {
            throw new ModelFileException(
                $"its format version is {manifest.FormatVersion}; this library reads version {ModelManifest.CurrentFormatVersion}. Train it again, or use the library it was made with.");
        }

        int labels = manifest.Labels.Count;
        if (labels is < 2 or > ModelFile.MaximumLabels)
            throw new ModelFileException($"it has {labels} labels; a model has from 2 to {ModelFile.MaximumLabels}.");
        if (manifest.Labels.Any(string.IsNullOrWhiteSpace) || manifest.Labels.Distinct(StringComparer.Ordinal).Count() != labels)
            throw new ModelFileException("a label is empty or stands in it twice.");
        if (manifest.Slots is < 0 or > ModelFile.MaximumSlots)
            throw new ModelFileException($"it declares {manifest.Slots} slots; a model has at most {ModelFile.MaximumSlots}.");
        if (!Enum.IsDefined(manifest.Calibration.Link))
            throw new ModelFileException("its calibration has an unknown link.");
        if (manifest.Calibration.Scale.Count != labels || manifest.Calibration.Offset.Count != labels)
            throw new ModelFileException($"its calibration is not for {labels} labels.");
        if (!manifest.Calibration.Scale.All(s => float.IsFinite(s) && s > 0) || !manifest.Calibration.Offset.All(float.IsFinite))
            throw new ModelFileException("its calibration has a number that is not finite or a scale that is not above zero.");
        try
        {
            manifest.Features.Validate();
        }
        catch (ArgumentException e)
        {
            throw new ModelFileException(e.Message, e);
        }
    }

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>Whether an entry of that name may stand in a model: a known file, or a plain file name in a known folder.</summary>
    public static bool IsEntryName(string name)
    {
        if (name is ModelFile.VocabularyEntry or ModelFile.WeightsEntry or ModelFile.EvidenceEntry)
            return true;
        foreach (string folder in (ReadOnlySpan<string>)[ModelFile.LexiconFolder, ModelFile.TokenizerFolder])
        {
            if (name.StartsWith(folder, StringComparison.Ordinal))
            {
                ReadOnlySpan<char> file = name.AsSpan(folder.Length);
                return file.Length is > 0 and < 100 && file[0] != '.'
                    && file.IndexOfAnyExcept(NameCharacters) < 0;
            }
        }

        return false;
    }
}
